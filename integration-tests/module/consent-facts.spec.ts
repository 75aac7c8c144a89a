import { consentSetting } from "../../src/core/settings/consent"
import { maySend } from "../../src/core/campaigns/may-send"
import { createSubscriptions } from "../../src/modules/marketing/areas/subscriptions"
import { recordConsents } from "../../src/modules/marketing/memory/record-consents"
import { deliverCampaigns } from "../../src/modules/marketing/pump/deliver-campaigns"
import { beatWorker } from "../../src/modules/marketing/queries/campaigns/beat-worker"
import { claimSends } from "../../src/modules/marketing/queries/campaigns/claim-sends"
import { countAudience } from "../../src/modules/marketing/queries/campaigns/count-audience"
import { writeSetting } from "../../src/modules/marketing/queries/settings/write-setting"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aDraft, aMessage, aSegmentOf, campaignsOf } from "../world/a-draft"
import { theMailbox, type Mailbox } from "../world/the-mailbox"
import { thePump } from "../world/the-pump"

const actor = { type: "user", id: "user_1" }

describe("what people said about mails", () => {
  let context: TestContext
  let mailbox: Mailbox
  beforeAll(async () => {
    mailbox = await theMailbox()
    context = await marketingContext("consent_facts", { email: { from: { name: "Test shop", email: "shop@example.com" }, postalAddress: "1 Test Street", smtp: { url: mailbox.url } as never } })
    await createSubscriptions(context).saveTopics([{ key: "sale", names: { en: "Sale" }, descriptions: {}, archived: false }])
  })
  beforeEach(() => context.db.query("delete from marketing_setting where name = 'consent'").then(() => undefined))
  afterAll(async () => {
    await context.drop()
    await mailbox.close()
  })

  const setting = (value: object) => writeSetting(context.db, "consent", consentSetting.schema.parse(value))
  const sql = (statement: string, values: unknown[] = []) => context.db.query<Record<string, unknown>>(statement, values)
  const keyOf = async (email: string) => Number((await sql("select key from marketing_profile where email = $1", [email]))[0]!.key)

  /** What is counted before and decided at the claim, for the same people in the same state. */
  async function decisions(segment: string, topic: string | null) {
    const [chosen] = await sql("select key::float8 as key from marketing_segment where id = $1", [segment])
    const counted: Record<string, number> = {}
    for (const { people, hasEmail, ...facts } of await countAudience(context.db, { include: [Number(chosen!.key)], exclude: [], resendKey: null, topic, holdoutAlways: 0, contact: null })) {
      const decision = maySend({ deleted: false, email: hasEmail ? "given" : null, ...facts })
      const name = decision.may ? "may" : decision.reason
      counted[name] = (counted[name] ?? 0) + people
    }
    const id = await aDraft(context, [segment])
    await campaignsOf(context).send(id)
    const [keys] = await context.db.query<{ campaignKey: number; occurrenceKey: number }>(
      `select key::float8 as "campaignKey", occurrence_key::float8 as "occurrenceKey" from marketing_campaign where id = $1`, [id])
    await beatWorker(context.db, "by-hand")
    await sql("update marketing_campaign set status = 'sending' where id = $1", [id])
    const { sends } = await claimSends(context.db, { ...keys!, workerId: "by-hand", after: 0, limit: 100, facts: [], topic })
    await sql("update marketing_campaign set status = 'cancelled' where id = $1", [id])
    // None of them is sent, so none stays in hand.
    await sql("update marketing_send set state = 'failed' where occurrence_key = $1 and state = 'sending'", [keys!.occurrenceKey])
    const claimed: Record<string, number> = sends.length ? { may: sends.length } : {}
    for (const { reason, people } of await sql("select reason, count(*)::int as people from marketing_send where occurrence_key = $1 and state = 'skipped' group by 1", [keys!.occurrenceKey])) claimed[String(reason)] = Number(people)
    expect(claimed).toEqual(counted)
    return claimed
  }

  it("skips who opted out of the topic, takes a break, or has had the one mail they want", async () => {
    const segment = await aSegmentOf(context, 6, { prefix: "wish" })
    const [optedOut, pausing, paused, weekly, monthly] = await Promise.all([1, 2, 3, 4, 5].map((number) => keyOf(`wish${number}@example.com`)))
    await sql("insert into marketing_topic_choice (profile_key, topic_key, subscribed) values ($1, 'sale', false), ($2, 'sale', true)", [optedOut, weekly])
    await sql("insert into marketing_preference (profile_key, paused_until) values ($1, now() + interval '1 day'), ($2, now() - interval '1 second')", [pausing, paused])
    await sql("insert into marketing_preference (profile_key, frequency) values ($1, 'weekly'), ($2, 'monthly')", [weekly, monthly])
    await sql("insert into marketing_send (occurrence_key, profile_key, state, finished_at) select 999999, unnest($1::bigint[]), 'accepted', now() - interval '8 days'", [[weekly, monthly]])
    expect(await decisions(segment, "sale")).toMatchObject({ may: 3, topic_opted_out: 1, paused: 1, wants_fewer: 1 })
    expect(await decisions(segment, "other")).toMatchObject({ may: 4, paused: 1, wants_fewer: 1 })
    await sql("update marketing_send set finished_at = now() - interval '6 days' where occurrence_key = 999999")
    expect(await decisions(segment, null)).toMatchObject({ may: 3, paused: 1, wants_fewer: 2 })
    // The newsletter of every Monday, a little sooner than a week ago, or of every first of the month, in February.
    await sql("update marketing_send set finished_at = now() - interval '6 days 23 hours' where occurrence_key = 999999")
    expect(await decisions(segment, null)).toMatchObject({ may: 4, paused: 1, wants_fewer: 1 })
    await sql("update marketing_send set finished_at = now() - interval '27 days 23 hours' where occurrence_key = 999999")
    expect(await decisions(segment, null)).toMatchObject({ may: 5, paused: 1 })
  })

  it("counts for who wants fewer what another process has in hand for them, and what may have gone out", async () => {
    const segment = await aSegmentOf(context, 4, { prefix: "few" })
    const [inHand, maybe, lost, before] = await Promise.all([1, 2, 3, 4].map((number) => keyOf(`few${number}@example.com`)))
    await sql("insert into marketing_preference (profile_key, frequency) values ($1, 'monthly'), ($2, 'weekly'), ($3, 'monthly'), ($4, 'weekly')", [inHand, maybe, lost, before])
    await beatWorker(context.db, "another-process")
    await sql(
      `insert into marketing_send (occurrence_key, profile_key, state, worker_id, finished_at) values
         (999998, $1, 'sending', 'another-process', null), (999998, $2, 'unknown', 'another-process', now() - interval '6 days'),
         (999998, $3, 'sending', 'a-dead-process', null), (999998, $4, 'unknown', 'another-process', now() - interval '8 days')`, [inHand, maybe, lost, before])
    expect(await decisions(segment, null)).toMatchObject({ may: 2, wants_fewer: 2 })
  })

  it("lets a consent end that nobody renewed, where the shop wants that", async () => {
    const segment = await aSegmentOf(context, 4, { prefix: "old" })
    await sql("update marketing_profile set email_consent_at = now() - interval '2 years' where email ~ '^old'")
    await sql("update marketing_profile set last_click_at = now() - interval '1 month' where email = 'old1@example.com'")
    await sql("update marketing_profile set email_consent_at = null where email = 'old2@example.com'")
    expect(await decisions(segment, null)).toMatchObject({ may: 4 })
    await setting({ expiry: { months: 12 } })
    expect(await decisions(segment, null)).toMatchObject({ may: 2, consent_expired: 2 })
  })

  it("mails customers never asked on the strength of their order, where the shop wants that, and writes down why", async () => {
    const segment = await aSegmentOf(context, 3, { prefix: "soft", consent: "never_asked" })
    await sql("update marketing_profile set last_order_at = now() - interval '2 months' where email = 'soft1@example.com'")
    await sql("update marketing_profile set last_order_at = now() - interval '30 months' where email = 'soft2@example.com'")
    expect(await decisions(segment, null)).toMatchObject({ never_asked: 3 })
    await setting({ softOptIn: { on: true, months: 24 } })
    expect(await decisions(segment, null)).toMatchObject({ may: 1, never_asked: 2 })
    const id = await aDraft(context, [segment])
    await campaignsOf(context).send(id)
    await thePump(context).turn(deliverCampaigns)
    expect(mailbox.mailTo("soft1@example.com")).toBeDefined()
    const [{ occurrenceKey }] = await sql(`select occurrence_key::float8 as "occurrenceKey" from marketing_campaign where id = $1`, [id]) as [{ occurrenceKey: number }]
    const key = await keyOf("soft1@example.com")
    expect(await sql("select state, source, detail from marketing_consent_event where profile_key = $1", [key])).toEqual([
      { state: "never_asked", source: "Mailed as a customer (soft opt-in)", detail: { basis: "soft_opt_in", occurrence_key: occurrenceKey, last_order_at: expect.any(String) } },
    ])
    // What was mailed is no word of the person: an older yes told later still counts, and a no ends it.
    await recordConsents(context.db, [{ email: "soft1@example.com", purpose: "marketing", state: "unsubscribed", source: "phone", occurredAt: new Date(Date.now() - 86_400_000) }])
    expect(await decisions(segment, null)).toMatchObject({ never_asked: 2, unsubscribed: 1 })
  })

  it("leaves links plain for who refuses to be counted, and for who was never asked where the shop says so", async () => {
    const segment = await aSegmentOf(context, 3, { prefix: "click" })
    await sql("update marketing_profile set click_consent = case email when 'click1@example.com' then 'unsubscribed' when 'click2@example.com' then 'subscribed' else 'never_asked' end where email ~ '^click'")
    const send = async () => {
      mailbox.mails.length = 0
      await campaignsOf(context).send(await aDraft(context, [segment], { message: aMessage({ mjml: '<mjml><mj-body><mj-section><mj-column><mj-button href="https://shop.example.com/s?q={{ person.first_name }}&utm_source=mail">x</mj-button></mj-column></mj-section></mj-body></mjml>' }) }))
      await thePump(context).turn(deliverCampaigns)
      return Object.fromEntries([1, 2, 3].map((number) => {
        const html = mailbox.mailTo(`click${number}@example.com`)!.html as string
        expect(html).toMatch(/marketing\/preferences\?t=[\w.-]+[\s\S]*marketing\/u\?t=/)
        return [number, /href="(https:\/\/shop[^"]*|http[^"]*marketing\/c)/.exec(html)![1]!.replace(/&amp;/g, "&")]
      }))
    }
    // Two mails within minutes, which smart sending would hold back.
    await writeSetting(context.db, "sending", { smartSendingHours: 0, frequencyCap: { mails: 0 } })
    const tracked = expect.stringMatching(/marketing\/c$/) as string
    expect(await send()).toEqual({ 1: "https://shop.example.com/s?q=Person1&utm_source=mail", 2: tracked, 3: tracked })
    await setting({ clickTracking: false })
    expect(await send()).toEqual({ 1: "https://shop.example.com/s?q=Person1&utm_source=mail", 2: tracked, 3: "https://shop.example.com/s?q=Person3&utm_source=mail" })
  })

  it("takes a merchant's statement for people never asked, with its words as evidence, and for nobody else", async () => {
    const subscriptions = createSubscriptions(context)
    const segment = await aSegmentOf(context, 5, { prefix: "basis", consent: "never_asked" })
    await aSegmentOf(context, 2, { prefix: "elsewhere", consent: "never_asked" })
    await recordConsents(context.db, [{ email: "basis1@example.com", purpose: "marketing", state: "unsubscribed", source: "phone", occurredAt: new Date() }])
    await sql("insert into marketing_suppression (email_hash, reason) select email_hash, 'hard_bounce' from marketing_profile where email = 'basis2@example.com'")
    expect(await subscriptions.countBasis(segment)).toEqual({ people: 3, asked_before: 1, suppressed: 1 })
    const statement = { segment_id: segment, basis: "Double opt-in in the former shop, exported with dates.", told: "Yes, send me news by e-mail.", source: "Former shop", given_on: "2026-02-01", confirm: "3" }
    await expect(subscriptions.stateBasis({ ...statement, confirm: "5" }, actor)).rejects.toThrow("3 people would be subscribed")
    await expect(subscriptions.stateBasis({ ...statement, given_on: "2999-01-01" }, actor)).rejects.toThrow("cannot lie in the future")
    expect(await subscriptions.countBasis(segment)).toMatchObject({ people: 3 })
    expect(await subscriptions.stateBasis(statement, actor)).toBe(3)
    expect(await sql("select email, email_consent, email_consent_source from marketing_profile where email ~ '^basis' order by email")).toEqual([
      { email: "basis1@example.com", email_consent: "unsubscribed", email_consent_source: "phone" },
      { email: "basis2@example.com", email_consent: "never_asked", email_consent_source: null },
      ...[3, 4, 5].map((number) => ({ email: `basis${number}@example.com`, email_consent: "subscribed", email_consent_source: "Former shop" })),
    ])
    const [event] = await sql("select state, detail, occurred_at from marketing_consent_event where profile_key = $1", [await keyOf("basis4@example.com")])
    expect(event).toEqual({ state: "subscribed", occurred_at: new Date("2026-02-01T00:00:00Z"), detail: { basis: statement.basis, form_text: statement.told, form_hash: expect.any(String), stated_at: expect.any(String), recorded_by: actor } })
    expect(await sql("select email_consent from marketing_profile where email ~ '^elsewhere'")).toEqual([{ email_consent: "never_asked" }, { email_consent: "never_asked" }])
    expect(await sql("select action, detail ->> 'people' as people from marketing_activity where area = 'profiles'")).toEqual([{ action: "stated a basis", people: "3" }])
    await expect(subscriptions.stateBasis(statement, actor)).rejects.toThrow("Nobody is left")
  })

  it("lets no stranger's request take a customer out of the soft opt-in or a statement of basis", async () => {
    const subscriptions = createSubscriptions(context)
    const segment = await aSegmentOf(context, 2, { prefix: "asked", consent: "never_asked" })
    await sql("update marketing_profile set last_order_at = now() - interval '2 months' where email ~ '^asked'")
    await setting({ softOptIn: { on: true, months: 24 } })
    await subscriptions.request({ email: "asked1@example.com", topics: [], locale: "en", evidence: { ip: "192.0.2.66" } })
    expect(await sql("select email_consent from marketing_profile where email = 'asked1@example.com'")).toEqual([{ email_consent: "pending" }])
    expect(await decisions(segment, null)).toMatchObject({ may: 2 })
    await setting({})
    expect(await decisions(segment, null)).toMatchObject({ never_asked: 1, pending: 1 })

    expect(await subscriptions.countBasis(segment)).toEqual({ people: 2, asked_before: 0, suppressed: 0 })
    expect(await subscriptions.stateBasis({ segment_id: segment, basis: "Agreed on paper in the shop.", told: "Yes, send me news.", source: "Till", given_on: "2026-02-01", confirm: "2" }, actor)).toBe(2)
    // The statement is older than the request, and stays the person's word whatever else they say, and whoever asks again.
    await recordConsents(context.db, [{ email: "asked1@example.com", purpose: "profiling", state: "subscribed", source: "phone", occurredAt: new Date() }])
    await subscriptions.request({ email: "asked1@example.com", topics: [], locale: "en", evidence: {} })
    expect(await sql("select email_consent, email_consent_source from marketing_profile where email = 'asked1@example.com'")).toEqual([{ email_consent: "subscribed", email_consent_source: "Till" }])
  })

  it("archives topics that are left out, and keeps what people chose of them", async () => {
    const subscriptions = createSubscriptions(context)
    const [before] = await subscriptions.topics()
    await subscriptions.saveTopics([{ key: "news", names: { en: "News" }, descriptions: {}, archived: false }])
    expect((await subscriptions.topics()).map(({ key, archived, opted_out }) => [key, archived, opted_out])).toEqual([["news", false, 0], ["sale", true, 1]])
    await subscriptions.saveTopics([{ key: "sale", names: { en: "Sales", de: "Angebote" }, descriptions: { en: "Twice a year" }, archived: false }, { key: "news", names: { en: "News" }, descriptions: {}, archived: false }])
    expect(await subscriptions.topics()).toMatchObject([{ id: before!.id, key: "sale", names: { en: "Sales", de: "Angebote" }, archived: false, opted_out: 1 }, { key: "news" }])
  })
})
