import { confirmUrl, preferencesUrl } from "../../src/core/campaigns/tracking-urls"
import { brandSetting } from "../../src/core/settings/brand"
import { consentSetting } from "../../src/core/settings/consent"
import { createSegments } from "../../src/modules/marketing/areas/segments"
import { createProfiles } from "../../src/modules/marketing/areas/profiles"
import { createSubscriptions, type Reader } from "../../src/modules/marketing/areas/subscriptions"
import { erasePeople } from "../../src/modules/marketing/memory/erase-people"
import { recordConsents } from "../../src/modules/marketing/memory/record-consents"
import { recordFromShop } from "../../src/modules/marketing/memory/record-from-shop"
import { sendConfirmations } from "../../src/modules/marketing/pump/send-confirmations"
import { writeSetting } from "../../src/modules/marketing/queries/settings/write-setting"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { theMailbox, type Mailbox } from "../world/the-mailbox"
import { thePump } from "../world/the-pump"

const HOUR = 3_600_000
const DAY = 24 * HOUR
const evidence = { form_id: "footer", form_text: "Yes, write to me.", ip: "192.0.2.7", user_agent: "Browser", page: "https://shop.example/" }

describe("subscribing", () => {
  let context: TestContext
  let mailbox: Mailbox
  let clock: number
  beforeAll(async () => {
    mailbox = await theMailbox()
    context = await marketingContext("subscriptions", {
      email: { from: { name: "Test shop", email: "shop@example.com" }, postalAddress: "1 Test Street", smtp: { url: mailbox.url } as never },
    }, () => new Date(clock))
    await context.db.query(`insert into marketing_topic (id, key, names, position) values ('mtopic_1', 'sale', '{"en":"Sale","de":"Ausverkauf"}', 1), ('mtopic_2', 'news', '{"en":"News"}', 2)`)
  })
  beforeEach(async () => {
    clock = Date.now()
    mailbox.mails.length = 0
    await context.db.query("delete from marketing_setting where name in ('consent', 'brand')")
  })
  afterAll(async () => {
    await context.drop()
    await mailbox.close()
  })

  const subscriptions = () => createSubscriptions(context)
  const ask = (email: string, more: { topics?: string[]; locale?: string } = {}) => subscriptions().request({ email, topics: more.topics ?? [], locale: more.locale, evidence })
  const pump = () => thePump(context).turn(sendConfirmations)
  const setting = (value: object) => writeSetting(context.db, "consent", consentSetting.schema.parse(value))
  const person = async (email: string) => (await context.db.query<{ key: number; id: string; state: string; gone: boolean; locale: string | null }>(
    "select key::float8 as key, id, email_consent as state, deleted_at is not null as gone, locale from marketing_profile where email = $1", [email]))[0]
  const log = async (email: string) => context.db.query<{ state: string; source: string; detail: Record<string, unknown> }>(
    "select state, source, event.detail from marketing_consent_event event join marketing_profile profile on profile.key = profile_key where email = $1 order by event.key", [email])
  const linkIn = (email: string) => new URL(/http:\/\/localhost:9000\/marketing\/confirm\?t=[\w.-]+/.exec(mailbox.mailTo(email)!.text!)![0]).searchParams.get("t")!
  const suppress = async (email: string, reason: string) => context.db.query("insert into marketing_suppression (email_hash, reason) values (encode(sha256(convert_to($1, 'UTF8')), 'hex'), $2)", [email, reason])
  const readerOf = async (email: string) => (await subscriptions().readerOf(tokenOf((await person(email))!.key))) as Extract<Reader, { state: "known" }>
  const tokenOf = (key: number) => new URL(preferencesUrl(context.options, 0, key)).searchParams.get("t")!

  it("asks somebody whose consent has expired like anybody else, and their word renews it", async () => {
    await recordConsents(context.db, [{ email: "olga@example.com", purpose: "marketing", state: "subscribed", source: "shop", occurredAt: new Date(clock - 900 * DAY) }])
    await setting({ expiry: { months: 12 } })
    expect((await subscriptions().view(await readerOf("olga@example.com"), "en")).consent).toBe("unsubscribed")
    await ask("olga@example.com")
    await pump()
    expect(await subscriptions().confirm(linkIn("olga@example.com"), {})).toBe("confirmed")
    const [renewed] = await context.db.query<{ at: Date }>("select email_consent_at as at from marketing_profile where email = 'olga@example.com'")
    expect(renewed!.at.getTime()).toBeGreaterThan(clock - DAY)
    expect((await subscriptions().view(await readerOf("olga@example.com"), "en")).consent).toBe("subscribed")
  })

  it.each(["imported", "soft_bounces"])("takes an address off the list by its owner's confirmed wish, and by no stranger's: %s", async (reason) => {
    const email = `${reason}@example.com`
    const listed = () => context.db.query("select reason from marketing_suppression where email_hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')", [email])
    await suppress(email, reason)
    await setting({ doubleOptIn: false })
    await ask(email)
    expect([await listed(), (await person(email))?.state]).toEqual([[{ reason }], "never_asked"])
    await setting({ doubleOptIn: true })
    await ask(email)
    await pump()
    expect(await listed()).toEqual([{ reason }])
    expect(await subscriptions().confirm(linkIn(email), {})).toBe("confirmed")
    expect([await listed(), (await person(email))?.state]).toEqual([[], "subscribed"])
  })

  it("asks in the language of mails whoever's own is not one of the six, in the name and from the address of the settings", async () => {
    await writeSetting(context.db, "brand", brandSetting.schema.parse({ name: "Harbour & Pine", postalAddress: "Am Hafen 1\n20457 Hamburg", language: "de" }))
    await ask("nils@example.com", { locale: "sv" })
    await pump()
    expect([await subscriptions().language({ accepted: "sv" }), await subscriptions().language({ accepted: "sv, it;q=0.5" })]).toEqual(["de", "it"])
    const { subject, text, html } = mailbox.mailTo("nils@example.com")!
    expect(subject).toBe("Bitte bestätigen: Neuigkeiten von Harbour & Pine")
    expect(text).toContain("Am Hafen 1\n20457 Hamburg")
    expect(html).toContain("Am Hafen 1<br>20457 Hamburg")
  })

  it("asks the address by one mail in the form's language, which measures nothing, and confirms once, with its proof", async () => {
    await ask(" Ada@Example.com ", { locale: "de-AT", topics: ["sale", "unheard of"] })
    expect(await person("ada@example.com")).toMatchObject({ state: "pending", gone: true })
    await pump()
    await pump()
    expect(mailbox.recipients()).toEqual(["ada@example.com"])
    const mail = mailbox.mailTo("ada@example.com")!
    expect(mail.subject).toBe("Bitte bestätigen: Neuigkeiten von Test shop")
    expect(mail.headers.has("list-unsubscribe")).toBe(false)
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated")
    expect(mail.html).not.toMatch(/<img|marketing\/[co]\?/)
    expect((mail.html as string).match(/href="/g)).toHaveLength(1)

    const token = linkIn("ada@example.com")
    expect(await subscriptions().confirmState(token)).toBe("waiting")
    expect(await person("ada@example.com")).toMatchObject({ state: "pending" })
    clock += 2 * DAY
    expect(await subscriptions().confirm(token, { ip: "198.51.100.9", user_agent: "Phone" })).toBe("confirmed")
    expect(await person("ada@example.com")).toMatchObject({ state: "subscribed", gone: false, locale: "de" })
    expect(await subscriptions().confirm(token, { ip: "203.0.113.1" })).toBe("confirmed")
    const [asked, confirmed, ...more] = await log("ada@example.com")
    expect(more).toEqual([])
    expect(asked).toEqual({ state: "pending", source: "Form “footer”", detail: { locale: "de-AT", ...evidence, form_hash: expect.stringMatching(/^[0-9a-f]{16}$/) } })
    expect(confirmed).toMatchObject({ state: "subscribed", source: "Form “footer”, confirmed by mail", detail: { ...asked!.detail, double_opt_in: true, confirmed_ip: "198.51.100.9", confirmed_user_agent: "Phone" } })
    expect(Date.parse(String(confirmed!.detail.confirmed_at)) - Date.parse(String(confirmed!.detail.requested_at))).toBe(2 * DAY)

    // A subscriber who subscribes again is not asked again.
    await ask("ada@example.com")
    await pump()
    expect(mailbox.mails).toHaveLength(1)
    // The next reading of the shop finds no customer and no order, and leaves the subscriber alive.
    await recordFromShop(context, { customerIds: ["cus_nobody"] })
    await context.db.query("insert into customer (id, email) values ('cus_ada', 'ada@example.com')")
    await recordFromShop(context, { customerIds: ["cus_ada"] })
    await context.db.query("delete from customer where id = 'cus_ada'")
    await recordFromShop(context, { customerIds: ["cus_ada"] })
    expect(await person("ada@example.com")).toMatchObject({ gone: false, locale: "de" })
  })

  it("tells whoever left since by their old link that it is over, and does not bring them back", async () => {
    await ask("quit@example.com")
    await pump()
    const token = linkIn("quit@example.com")
    expect(await subscriptions().confirm(token, {})).toBe("confirmed")
    await recordConsents(context.db, [{ email: "quit@example.com", purpose: "marketing", state: "unsubscribed", source: "phone", occurredAt: new Date(clock + HOUR) }])
    expect([await subscriptions().confirmState(token), await subscriptions().confirm(token, {})]).toEqual(["expired", "expired"])
    expect(await person("quit@example.com")).toMatchObject({ state: "unsubscribed" })
  })

  it("ends the link after its days, and lets nobody use a forged one", async () => {
    await setting({ confirmDays: 3 })
    await ask("ben@example.com")
    await pump()
    const token = linkIn("ben@example.com")
    expect(mailbox.mailTo("ben@example.com")!.text).toContain("works for 3 days")
    clock += 3 * DAY + 1
    expect(await subscriptions().confirmState(token)).toBe("expired")
    expect(await subscriptions().confirm(token, {})).toBe("expired")
    expect(await person("ben@example.com")).toMatchObject({ state: "pending" })
    for (const forged of [token.slice(0, -1), tokenOf(1), confirmUrl(context.options, 999_999).split("t=")[1]!, ""]) expect(await subscriptions().confirm(forged, {})).toBe("unknown")
    clock += 31 * DAY
    await pump()
    expect(await context.db.query("select 1 from marketing_confirmation where profile_key = $1", [(await person("ben@example.com"))!.key])).toEqual([])
  })

  it("mails one address once an hour and thrice a day at most, however many ask at the same moment", async () => {
    await Promise.all(Array.from({ length: 8 }, () => ask("cid@example.com")))
    for (let hour = 0; hour < 6; hour += 1) {
      await pump()
      await ask("cid@example.com")
      clock += HOUR + 1
      await ask("cid@example.com")
    }
    await pump()
    expect(mailbox.mails).toHaveLength(3)
    clock += DAY
    await ask("cid@example.com")
    await pump()
    expect(mailbox.mails).toHaveLength(4)
  })

  it("mails one mailbox thrice a day at most, whichever of its addresses are asked for and by however many processes at once", async () => {
    const asked = ["rain@gmail.com", "r.a.i.n@gmail.com", "rain+1@googlemail.com", "ra.in+2@gmail.com", "rain+3@gmail.com", "Rain+4@GMail.com", "snow+1@example.com", "snow+2@example.com", "snow+3@example.com", "snow+4@example.com", "s.now@example.com"]
    await Promise.all(asked.map((email) => ask(email)))
    await pump()
    const kinds = () => mailbox.recipients().map((to) => (to.startsWith("s.now") ? "other" : to.endsWith("@example.com") ? "snow" : "rain"))
    expect(kinds().filter((kind) => kind === "rain")).toHaveLength(3)
    expect(kinds().filter((kind) => kind === "snow")).toHaveLength(3)
    expect(kinds().filter((kind) => kind === "other")).toHaveLength(1)
    clock += 23 * HOUR
    await ask("rain+5@gmail.com")
    await pump()
    expect(mailbox.mails).toHaveLength(7)
    clock += HOUR + 1
    await ask("rain+5@gmail.com")
    await pump()
    expect(mailbox.mails).toHaveLength(8)
  })

  it("asks no more people an hour than the shop allows, and says so once", async () => {
    const warnings: string[] = []
    const bounded = createSubscriptions({
      ...context, options: { ...context.options, subscriptions: { confirmationsPerHour: 3 } }, logger: { ...context.logger, warn: (text: string) => { warnings.push(text) } } as TestContext["logger"],
    })
    // An hour that no other test asked in.
    clock = Math.ceil(clock / HOUR + 3) * HOUR
    for (let index = 0; index < 6; index += 1) await bounded.request({ email: `flood${index}@example.com`, topics: [], locale: "en", evidence })
    await pump()
    expect(mailbox.recipients()).toEqual(["flood0@example.com", "flood1@example.com", "flood2@example.com"])
    expect(await person("flood4@example.com")).toMatchObject({ state: "never_asked" })
    expect(warnings).toEqual([expect.stringContaining("3 people were asked to confirm in this hour")])
    clock += HOUR
    await bounded.request({ email: "flood4@example.com", topics: [], locale: "en", evidence })
    await pump()
    expect(mailbox.recipients()).toContain("flood4@example.com")
  })

  it("mails nobody whose mails came back, who complained or was erased, and hides no unsubscription", async () => {
    for (const [name, reason] of [["dan", "hard_bounce"], ["eve", "complaint"], ["fay", "erased"]] as const) {
      await suppress(`${name}@example.com`, reason)
      await ask(`${name}@example.com`)
      expect((await person(`${name}@example.com`))?.state ?? "nobody").toBe(name === "fay" ? "nobody" : "never_asked")
    }
    await recordConsents(context.db, [{ email: "gus@example.com", purpose: "marketing", state: "unsubscribed", source: "link", occurredAt: new Date(clock - DAY) }])
    await suppress("gus@example.com", "unsubscribed")
    await ask("gus@example.com")
    expect(await person("gus@example.com")).toMatchObject({ state: "unsubscribed" })
    await pump()
    expect(mailbox.recipients()).toEqual(["gus@example.com"])
    clock += HOUR
    expect(await subscriptions().confirm(linkIn("gus@example.com"), {})).toBe("confirmed")
    expect(await person("gus@example.com")).toMatchObject({ state: "subscribed", gone: false })
    expect(await context.db.query("select 1 from marketing_suppression suppression join marketing_profile profile using (email_hash) where profile.email = 'gus@example.com'")).toEqual([])
  })

  it("skips a mail that waits when its address bounces meanwhile", async () => {
    await ask("hal@example.com")
    await suppress("hal@example.com", "hard_bounce")
    await pump()
    expect(mailbox.mails).toEqual([])
    expect(await context.db.query("select state from marketing_confirmation where profile_key = $1", [(await person("hal@example.com"))!.key])).toEqual([{ state: "skipped" }])
  })

  it("never sends again what a lost process held in hand", async () => {
    await ask("ida@example.com")
    const { key } = (await person("ida@example.com"))!
    await context.db.query("update marketing_confirmation set state = 'sending', worker_id = 'gone', claimed_at = $2 where profile_key = $1", [key, new Date(clock)])
    clock += 11 * 60_000
    await pump()
    expect(mailbox.mails).toEqual([])
    expect(await context.db.query("select state from marketing_confirmation where profile_key = $1", [key])).toEqual([{ state: "unknown" }])
  })

  it("counts at once without double opt-in, with the shop's own words where the form sends none", async () => {
    await setting({ doubleOptIn: false, formText: { fr: "Oui, écrivez-moi." } })
    await subscriptions().request({ email: "jo@example.com", topics: ["news"], locale: "fr", evidence: { ip: "192.0.2.7" } })
    await pump()
    expect(mailbox.mails).toEqual([])
    expect(await person("jo@example.com")).toMatchObject({ state: "subscribed", gone: false, locale: "fr" })
    expect(await log("jo@example.com")).toEqual([{ state: "subscribed", source: "Newsletter form", detail: { locale: "fr", ip: "192.0.2.7", form_text: "Oui, écrivez-moi.", form_hash: expect.any(String) } }])
  })

  it("uses the shop's own words in the mail", async () => {
    await setting({ confirmation: { en: { subject: "Really, {shop}?", text: "Press <it>.\n\nThen relax." } } })
    await ask("kim@example.com", { locale: "en" })
    await pump()
    const mail = mailbox.mailTo("kim@example.com")!
    expect(mail.subject).toBe("Really, Test shop?")
    expect(mail.html).toContain("Press &lt;it&gt;.")
    expect(mail.text).toContain("Press <it>.\n\nThen relax.")
  })

  it("lets people choose, and writes down only what they changed", async () => {
    await setting({ doubleOptIn: false })
    await ask("lea@example.com", { locale: "de" })
    const speaker = { source: "Preference centre", evidence: { ip: "192.0.2.8" } }
    const before = await readerOf("lea@example.com")
    const view = await subscriptions().view(before, "de")
    expect(view).toEqual({
      email: "lea@example.com", consent: "subscribed", suppressed: false, frequency: "all", pausedUntil: null,
      topics: [{ key: "sale", name: "Ausverkauf", description: "", subscribed: true }, { key: "news", name: "News", description: "", subscribed: true }],
      tracking: { open_tracking: false, click_tracking: true, profiling: true },
    })
    await subscriptions().act(before, { do: "change", change: { topics: { sale: false, news: true, unheard: false }, frequency: "monthly", pause: 60, language: "it", tracking: { open_tracking: false, click_tracking: false, profiling: true } } }, speaker)
    const after = await readerOf("lea@example.com")
    expect(await subscriptions().view(after, "en")).toMatchObject({ frequency: "monthly", topics: [{ key: "sale", subscribed: false }, { key: "news", subscribed: true }], tracking: { click_tracking: false } })
    expect(Math.round((after.subscriber.pausedUntil!.getTime() - clock) / DAY)).toBe(60)
    expect(await person("lea@example.com")).toMatchObject({ locale: "it" })
    expect((await log("lea@example.com")).slice(1)).toEqual([{ state: "unsubscribed", source: "Preference centre", detail: { ip: "192.0.2.8" } }])
    expect(await context.db.query("select topic_key, subscribed from marketing_topic_choice where profile_key = $1", [after.subscriber.key])).toEqual([{ topic_key: "sale", subscribed: false }])

    await subscriptions().act(after, { do: "leave" }, speaker)
    expect(await person("lea@example.com")).toMatchObject({ state: "unsubscribed" })
    clock += HOUR
    await subscriptions().act(after, { do: "come back" }, speaker)
    expect(await person("lea@example.com")).toMatchObject({ state: "subscribed" })

    // What was chosen goes along to a new address of the same customer.
    await context.db.query("insert into customer (id, email) values ('cus_lea', 'lea@example.com')")
    await recordFromShop(context, { customerIds: ["cus_lea"] })
    await context.db.query("update customer set email = 'lea@new.example' where id = 'cus_lea'")
    await recordFromShop(context, { customerIds: ["cus_lea"] })
    expect(await subscriptions().view(await readerOf("lea@new.example"), "en")).toMatchObject({ frequency: "monthly", topics: [{ subscribed: false }, { subscribed: true }] })
  })

  describe("a customer's account", () => {
    const aPerson = async (email: string, secondsAgo: number) => {
      await context.db.query(
        `insert into marketing_profile (id, email, email_hash, created_at) values ('mprof_' || $1::text, $1::text, encode(sha256(convert_to($1, 'UTF8')), 'hex'), now() - make_interval(secs => $2))
         on conflict (email) do nothing`, [email, secondsAgo])
      return (await person(email))!.key
    }
    const anAccount = async (id: string, email: string, secondsAgo: number, more: { guest?: boolean; deleted?: boolean } = {}) =>
      context.db.query("insert into customer (id, email, has_account, created_at, deleted_at) values ($1, $2, $3, now() - make_interval(secs => $4), case when $5 then now() end)", [id, email, !more.guest, secondsAgo, Boolean(more.deleted)])
    const isServed = async (id: string, email: string) => {
      const segments = createSegments(context)
      const reader = await subscriptions().readerOfCustomer(id)
      await context.db.query(`insert into marketing_segment_member (segment_key, profile_key) select segment.key, profile.key from marketing_segment segment, marketing_profile profile where segment.id = 'mseg_public' and profile.email = $1 on conflict do nothing`, [email])
      const listed = await segments.publicOf(id)
      expect(listed).toHaveLength(reader ? 1 : 0)
      if (reader) expect(reader.subscriber.email).toBe(email)
      return Boolean(reader)
    }
    const anOrder = (key: number, customerId: string | null, secondsAgo: number) => context.db.query(
      `insert into marketing_purchase (id, order_id, order_version, profile_key, profile_id, customer_id, placed_at, currency_code, gross, net, refunded, reporting_currency)
       select 'mpur_' || key, 'order_' || key, 1, key, id, $2, now() - make_interval(secs => $3), 'eur', 100, 100, 0, 'eur' from marketing_profile where key = $1`, [key, customerId, secondsAgo])
    beforeAll(async () => {
      await context.db.query(`insert into marketing_segment (id, name, handle, is_public, rule) values ('mseg_public', 'VIP', 'vip', true, '{"version":1,"combinator":"and","rules":[]}')`)
    })

    it("speaks for the person whom nobody knew before", async () => {
      await anAccount("cus_own1", "own1@example.com", 600)
      expect(await isServed("cus_own1", "own1@example.com")).toBe(true)
      // What comes later is theirs, and an order moved here with them says nothing against it.
      const { key } = (await person("own1@example.com"))!
      await recordConsents(context.db, [{ email: "own1@example.com", purpose: "marketing", state: "subscribed", source: "form", occurredAt: new Date() }])
      await anOrder(key, "cus_own1", 86_400)
      await anAccount("cus_own2", "own1@example.com", 60, { guest: true })
      await recordFromShop(context, { customerIds: ["cus_own2"] })
      expect(await isServed("cus_own1", "own1@example.com")).toBe(true)
    })

    it("does not when it is written otherwise", async () => {
      await anAccount("cus_big", "Big@Example.com", 600)
      expect(await isServed("cus_big", "big@example.com")).toBe(false)
    })

    it.each([["a guest", { guest: true }, "guest@example.com"], ["an account written otherwise", {}, "Guest2@Example.com"]] as const)("does not when %s was there before", async (_, more, written) => {
      const email = written.toLowerCase()
      await anAccount(`${email}_1`, written, 600, more)
      await anAccount(`${email}_2`, email, 60)
      await recordFromShop(context, { customerIds: [`${email}_1`, `${email}_2`] })
      expect(await isServed(`${email}_2`, email)).toBe(false)
    })

    it("does not when one was there before and is deleted", async () => {
      await anAccount("cus_left1", "left@example.com", 600, { deleted: true })
      await aPerson("left@example.com", 600)
      await anAccount("cus_left2", "left@example.com", 60)
      await recordFromShop(context, { customerIds: ["cus_left2"] })
      expect(await isServed("cus_left2", "left@example.com")).toBe(false)
    })

    it("does not when somebody said yes or no, or ordered, at the address before", async () => {
      for (const name of ["said", "bought"]) await anAccount(`cus_${name}`, `${name}@example.com`, 60)
      await recordConsents(context.db, [{ email: "said@example.com", purpose: "marketing", state: "unsubscribed", source: "link", occurredAt: new Date(Date.now() - 120_000) }])
      expect(await isServed("cus_said", "said@example.com")).toBe(false)
      await anOrder(await aPerson("bought@example.com", 0), null, 120)
      expect(await isServed("cus_bought", "bought@example.com")).toBe(false)
    })
  })

  it("lets nobody come back after a complaint, and knows whom it erased", async () => {
    await setting({ doubleOptIn: false })
    await ask("mia@example.com")
    await suppress("mia@example.com", "complaint")
    await recordConsents(context.db, [{ email: "mia@example.com", purpose: "marketing", state: "unsubscribed", source: "spam report", occurredAt: new Date(clock + 1) }])
    const reader = await readerOf("mia@example.com")
    await subscriptions().act(reader, { do: "come back" }, { source: "Preference centre", evidence: {} })
    expect(await person("mia@example.com")).toMatchObject({ state: "unsubscribed" })
    const told = await subscriptions().exportOwn(reader)
    expect(told.tables.marketing_consent_event).toHaveLength(2)

    const token = tokenOf(reader.subscriber.key)
    expect(await subscriptions().eraseOwn(token)).toBe(reader.subscriber.id)
    expect(await subscriptions().eraseOwn(token)).toBeUndefined()
    expect(await subscriptions().readerOf(token)).toEqual({ state: "erased" })
    await subscriptions().act(reader, { do: "come back" }, { source: "Preference centre", evidence: {} })
    await ask("mia@example.com")
    expect(await person("mia@example.com")).toBeUndefined()
    expect(await erasePeople(context.db, [reader.subscriber.key])).toBe(0)
  })

  it("shows the whole log to the merchant", async () => {
    const { id } = (await person("ada@example.com"))!
    const { consents } = (await createProfiles(context).consents(id, { limit: 1, offset: 0 }))!
    expect(consents[0]!.detail).toMatchObject({ form_text: "Yes, write to me.", ip: "192.0.2.7", confirmed_ip: "198.51.100.9" })
  })
})
