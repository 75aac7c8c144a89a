import { createProfiles } from "../../src/modules/marketing/areas/profiles"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aProfile, aPurchase } from "../world/a-purchase"
import { aSentMail } from "../world/a-sent-mail"
import { storeEvents } from "../world/an-event"

const at = (time: string) => new Date(`2026-06-${time}:00Z`)

describe("a person's timeline", () => {
  let context: TestContext
  let id: string
  beforeAll(async () => {
    context = await marketingContext("events_timeline")
    const key = await aProfile(context)
    id = (await context.db.query<{ id: string }>("select id from marketing_profile where key = $1", [key]))[0]!.id
    const stranger = await aProfile(context)
    await storeEvents(context.db, [
      { profileKey: key, kind: "active_on_site", at: at("01T10:00"), properties: { referrer: "www.google.com" } },
      { profileKey: key, kind: "viewed_product", at: at("01T10:05"), productId: "prod_1", properties: { title: "Desk lamp" } },
      { profileKey: key, kind: "added_to_cart", at: at("01T10:20"), productId: "prod_1", properties: { title: "Desk lamp", quantity: 2 } },
      { profileKey: key, kind: "started_checkout", at: at("01T10:25"), value: 12_000 },
      { profileKey: key, kind: "active_on_site", at: at("03T09:00") },
      { profileKey: key, kind: "searched", at: at("03T09:00"), properties: { query: "chair", results: 0 } },
      { profileKey: key, kind: "custom:called support", at: at("02T09:00") },
      { profileKey: stranger, kind: "searched", at: at("02T10:00") },
    ])
    await context.db.query(
      `insert into marketing_cart (cart_id, profile_key, currency_code, value, item_count, started_at, touched_at, abandoned_at) values ('cart_1', $1, 'eur', 12000, 2, $2, $2, $3)`, [key, at("01T10:25"), at("01T11:25")])
    await aPurchase(context, key, { net: 6_500, placedAt: at("04T10:00") })
    await context.db.query(`insert into marketing_consent_event (profile_key, channel, purpose, state, source, occurred_at) values ($1, 'email', 'profiling', 'unsubscribed', 'Letter', $2)`, [key, at("05T10:00")])
  })
  afterAll(() => context.drop())

  const page = async (given: Partial<Parameters<ReturnType<typeof createProfiles>["timeline"]>[1]> = {}) => (await createProfiles(context).timeline(id, { limit: 20, offset: 0, ...given }))!

  it("tells visits, what was done in them, and carts left behind, newest first", async () => {
    const { entries, count } = await page()
    expect(entries.map(({ text }) => text)).toEqual([
      "Withdrew consent to profiling (Letter)",
      "Ordered for €65.00",
      "Searched for “chair” and found nothing",
      "Visited the shop",
      "Did “called support”",
      "Left a cart of €120.00 behind",
      "Started the checkout of €120.00",
      "Put 2 × Desk lamp into the cart",
      "Viewed Desk lamp",
      "Visited the shop for 25 minutes, coming from www.google.com",
    ])
    expect(count).toBe(10)
    expect(entries[8]!.subject).toEqual({ type: "product", id: "prod_1" })
  })

  it("tells once each that a mail came back and that it was reported, and of which campaign", async () => {
    const mail = await aSentMail(context)
    await context.db.query(
      `insert into marketing_provider_event (provider, event_id, kind, email_hash, occurrence_key, profile_key, occurred_at)
       select 'test', n, kind, '', $1, $2, $3::timestamptz + make_interval(mins => n::int)
       from unnest(array['delivered', 'bounced', 'bounced', 'complained']) with ordinality as told (kind, n)`, [mail.occurrenceKey, mail.profileKey, at("01T10:00")])
    const [reader] = await context.db.query<{ id: string }>("select id from marketing_profile where key = $1", [mail.profileKey])
    const { entries, count } = (await createProfiles(context).timeline(reader!.id, { limit: 20, offset: 0, kinds: ["bounced", "complained"] }))!
    expect(entries.map(({ at, text }) => [at.slice(11, 16), text])).toEqual([["10:04", "Reported Sale as spam"], ["10:02", "Sale came back"]])
    expect([entries[0]!.subject?.type, count]).toEqual(["campaign", 2])
  })

  it("turns pages without losing or repeating anything, and narrows to kinds", async () => {
    const pages = await Promise.all([0, 3, 6, 9, 12].map((offset) => page({ limit: 3, offset })))
    expect(pages.flatMap(({ entries }) => entries)).toEqual((await page()).entries)
    expect(pages.map(({ count }) => count)).toEqual([10, 10, 10, 10, 10])
    const site = await page({ kinds: ["visit", "searched"] })
    expect([site.entries.map(({ kind }) => kind), site.count]).toEqual([["searched", "visit", "visit"], 3])
    expect(await page({ kinds: ["open"] })).toEqual({ entries: [], count: 0 })
  })
})
