import { createProfiles } from "../../src/modules/marketing/areas/profiles"
import { recordFromShop } from "../../src/modules/marketing/memory/record-from-shop"
import { lockConsent } from "../../src/modules/marketing/queries/links/lock-consent"
import { withdrawConsent } from "../../src/modules/marketing/queries/links/withdraw-consent"
import type { ConsentRow } from "../../src/modules/marketing/queries/profiles/append-consents"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { somebodyWaits } from "../setup/somebody-waits"

const actor = { type: "user", id: "user_1" }
const day = (number: number) => new Date(Date.UTC(2026, 4, number))

describe("Consent", () => {
  let context: TestContext
  const profiles = () => createProfiles(context)
  const idOf = async (email: string) => (await context.db.query<{ id: string }>("select id from marketing_profile where email = $1", [email]))[0]!.id
  const told = async (email: string) => Object.fromEntries(((await profiles().retrieve(await idOf(email)))!).consents.map(({ channel, purpose, state }) => [`${channel} ${purpose}`, state]))
  const say = (rows: (Omit<ConsentRow, "source"> & { source?: string })[]) => profiles().recordConsents(rows.map((row) => ({ source: "Newsletter form", ...row })))
  const aCustomer = async (id: string, email: string) => {
    await context.db.query(`insert into customer (id, email, has_account) values ($1, $2, true) on conflict (id) do update set email = excluded.email`, [id, email])
    await recordFromShop(context, { customerIds: [id] })
  }

  beforeAll(async () => {
    context = await marketingContext("consents")
  })
  afterAll(() => context.drop())

  it("is kept by channel and purpose, the latest word of each, with its proof", async () => {
    await aCustomer("cus_ada", "ada@example.com")
    await say([
      { email: "ada@example.com", purpose: "marketing", state: "subscribed", occurredAt: day(1), detail: { form_text: "Yes, write to me.", ip: "192.0.2.1", locale: "en-GB" } },
      { email: "ada@example.com", channel: "sms", purpose: "marketing", state: "unsubscribed", occurredAt: day(3), source: "Reply STOP" },
      { email: "ada@example.com", channel: "sms", purpose: "marketing", state: "subscribed", occurredAt: day(2) },
      { email: "ada@example.com", purpose: "open_tracking", state: "subscribed", occurredAt: day(1) },
    ])
    expect(await told("ada@example.com")).toEqual({
      "email marketing": "subscribed", "sms marketing": "unsubscribed", "email open_tracking": "subscribed", "email click_tracking": "never_asked", "email profiling": "never_asked",
    })
    const id = await idOf("ada@example.com")
    await profiles().recordConsent(id, { statement: { channel: "email", purpose: "open_tracking", state: "unsubscribed", source: "By phone", ip: "2001:db8::1", note: "spoke to Eve" }, occurredAt: day(4).toISOString(), actor })
    const person = (await profiles().retrieve(id))!
    expect([person.open_tracking, person.email_consent, person.email_consent_at]).toEqual([false, "subscribed", day(1).toISOString()])
    const { consents, count } = (await profiles().consents(id, { limit: 2, offset: 0 }))!
    expect(count).toBe(5)
    expect(consents).toEqual([
      { channel: "email", purpose: "open_tracking", state: "unsubscribed", source: "By phone", at: day(4).toISOString(), detail: { recorded_by: actor, ip: "2001:db8::1", note: "spoke to Eve" } },
      { channel: "sms", purpose: "marketing", state: "unsubscribed", source: "Reply STOP", at: day(3).toISOString(), detail: {} },
    ])
    expect((await profiles().consents(id, { limit: 9, offset: 0 }))!.consents.find(({ purpose }) => purpose === "marketing" )!.source).toBe("Reply STOP")
    expect(await say([{ email: "ada@example.com", channel: "sms", purpose: "marketing", state: "subscribed", occurredAt: day(2) }])).toBe(0)
  })

  it("follows a customer to another address, with its date and a source that says so, once", async () => {
    const former = await idOf("ada@example.com")
    await aCustomer("cus_ada", "ada@new.example")
    expect(await told("ada@new.example")).toEqual({
      "email marketing": "subscribed", "sms marketing": "unsubscribed", "email open_tracking": "unsubscribed", "email click_tracking": "never_asked", "email profiling": "never_asked",
    })
    const { consents } = (await profiles().consents(await idOf("ada@new.example"), { limit: 9, offset: 0 }))!
    expect(consents).toHaveLength(3)
    expect(consents.find(({ channel, purpose }) => channel === "email" && purpose === "marketing")).toEqual({
      channel: "email", purpose: "marketing", state: "subscribed", at: day(1).toISOString(), source: "Said under a former address: Newsletter form",
      detail: { form_text: "Yes, write to me.", ip: "192.0.2.1", locale: "en-GB", former_profile: former },
    })
    await recordFromShop(context, { customerIds: ["cus_ada"] })
    await aCustomer("cus_ada", "ada@third.example")
    const third = (await profiles().consents(await idOf("ada@third.example"), { limit: 9, offset: 0 }))!.consents
    expect(third.map(({ source }) => source).sort()).toEqual(["Said under a former address: By phone", "Said under a former address: Newsletter form", "Said under a former address: Reply STOP"])
  })

  it("subscribes nobody who unsubscribed at the new address, before or after", async () => {
    for (const [name, there] of [["bob", 1], ["cid", 9]] as const) {
      await aCustomer(`cus_${name}`, `${name}@example.com`)
      await say([
        { email: `${name}@example.com`, purpose: "marketing", state: "subscribed", occurredAt: day(5) },
        { email: `${name}@new.example`, purpose: "marketing", state: "unsubscribed", occurredAt: day(there), source: "Unsubscribe link" },
      ])
      await aCustomer(`cus_${name}`, `${name}@new.example`)
      expect((await told(`${name}@new.example`))["email marketing"]).toBe("unsubscribed")
      expect((await profiles().consents(await idOf(`${name}@new.example`), { limit: 9, offset: 0 }))!.count).toBe(1)
    }
  })

  it("takes a no along, unless a later yes was said at the new address", async () => {
    for (const [name, there, expected] of [["dan", 1, "unsubscribed"], ["eve", 9, "subscribed"]] as const) {
      await aCustomer(`cus_${name}`, `${name}@example.com`)
      await say([
        { email: `${name}@example.com`, purpose: "marketing", state: "unsubscribed", occurredAt: day(5) },
        { email: `${name}@new.example`, purpose: "marketing", state: "subscribed", occurredAt: day(there) },
      ])
      await aCustomer(`cus_${name}`, `${name}@new.example`)
      expect((await told(`${name}@new.example`))["email marketing"]).toBe(expected)
    }
  })

  it("takes no yes along from an address that complained", async () => {
    await aCustomer("cus_fay", "fay@example.com")
    await say([{ email: "fay@example.com", purpose: "marketing", state: "subscribed", occurredAt: day(5) }, { email: "fay@example.com", purpose: "profiling", state: "subscribed", occurredAt: day(5) }])
    await context.db.query("insert into marketing_suppression (email_hash, reason) select email_hash, 'complaint' from marketing_profile where email = 'fay@example.com'")
    await aCustomer("cus_fay", "fay@new.example")
    expect(await told("fay@new.example")).toMatchObject({ "email marketing": "never_asked", "email profiling": "subscribed" })
  })

  it("of somebody who unsubscribes while older words of many are recorded ends unsubscribed", async () => {
    const emails = ["first@example.com", "last@example.com"]
    for (const [index, email] of emails.entries()) await aCustomer(`cus_many_${index}`, email)
    const keyOf = async (email: string) => (await context.db.query<{ key: number }>("select key::float8 as key from marketing_profile where email = $1", [email]))[0]!.key
    const [first, last] = [await keyOf(emails[0]!), await keyOf(emails[1]!)]
    let recording: Promise<number>
    // Recording waits for the first of them, while the last one unsubscribes.
    await context.db.transaction(async (inner) => {
      await lockConsent(inner, first)
      recording = say(emails.map((email) => ({ email, purpose: "marketing", state: "subscribed", occurredAt: day(1), source: "Former shop" })))
      await somebodyWaits(context.db)
      await context.db.transaction(async (db) => {
        await lockConsent(db, last)
        await withdrawConsent(db, { profileKey: last, occurrenceKey: null, source: "unsubscribe page" })
      })
    })
    expect(await recording!).toBe(2)
    expect((await told(emails[0]!))["email marketing"]).toBe("subscribed")
    expect((await told(emails[1]!))["email marketing"]).toBe("unsubscribed")
    expect(await context.db.query("select email_consent_source as source from marketing_profile where key = $1", [last])).toEqual([{ source: "unsubscribe page" }])
  })
})
