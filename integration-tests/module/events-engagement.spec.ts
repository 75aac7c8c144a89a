import { dropPartitions } from "../../src/modules/marketing/queries/events/drop-partitions"
import { fadeEngagement } from "../../src/modules/marketing/pump/fade-engagement"
import { rollUpEngagement } from "../../src/modules/marketing/queries/profiles/roll-up-engagement"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aProfile } from "../world/a-purchase"
import { aSentMail } from "../world/a-sent-mail"
import { storeEvents } from "../world/an-event"

const NOW = new Date("2026-06-15T12:00:00Z")
const at = (time: string) => new Date(`2026-${time}:00Z`)

describe("engagement", () => {
  let context: TestContext
  beforeAll(async () => { context = await marketingContext("events_engagement") })
  afterAll(() => context.drop())

  const profile = async (key: number) => (await context.db.query(
    `select visits, last_visit_at, viewed_product_id, mails_received, mails_clicked, mails_opened, last_click_at is not null as clicked, abandoned_carts, cart_value::int as cart_value,
       last_cart_at, first_touch_at, first_source, first_medium, first_campaign, first_referrer, engagement, updated_at from marketing_profile where key = $1`, [key]))[0]!
  const rollUp = (...keys: number[]) => rollUpEngagement(context.db, keys, NOW)

  it("counts visits, keeps what was viewed last, and writes nothing twice", async () => {
    const key = await aProfile(context)
    await storeEvents(context.db, [
      { profileKey: key, kind: "active_on_site", at: at("06-01T10:00") },
      { profileKey: key, kind: "viewed_product", at: at("06-01T10:30"), productId: "prod_a" },
      { profileKey: key, kind: "viewed_product", at: at("06-01T11:00"), productId: "prod_b" },
      { profileKey: key, kind: "searched", at: at("06-01T11:31") },
      { profileKey: key, kind: "custom:called support", at: at("06-10T10:00") },
    ])
    expect(await rollUp(key)).toEqual([key])
    const first = await profile(key)
    expect(first).toMatchObject({ visits: 2, last_visit_at: at("06-01T11:31"), viewed_product_id: "prod_b", first_touch_at: null })
    // Two visits of 14 days ago: s = 2 · 2 · 0.5^(14/30).
    expect(first.engagement).toBe(Math.round(100 * (1 - Math.exp(-4 * 0.5 ** (14 / 30) / 12))))
    expect(await rollUp(key)).toEqual([])
    expect(await profile(key)).toEqual(first)
  })

  it("fades while nothing happens: once a day everybody who has any is summed anew and noted", async () => {
    const key = await aProfile(context)
    await storeEvents(context.db, [{ profileKey: key, kind: "active_on_site", at: at("06-15T10:00") }])
    await rollUp(key)
    const { engagement } = await profile(key) as { engagement: number }
    let now = NOW
    const fade = () => fadeEngagement.run({ ...context, now: () => now, workerId: "tests", signal: new AbortController().signal })
    await fade()
    expect(await profile(key)).toMatchObject({ engagement })
    await context.db.query("delete from marketing_changed_profile")
    now = new Date(NOW.getTime() + 40 * 86_400_000)
    await fade()
    expect(((await profile(key)) as { engagement: number }).engagement).toBeLessThan(engagement)
    expect(await context.db.query("select 1 from marketing_changed_profile where profile_key = $1", [key])).toHaveLength(1)
    await context.db.query("delete from marketing_changed_profile")
    await fade()
    expect(await context.db.query("select 1 from marketing_changed_profile")).toEqual([])
  })

  it("takes the earliest visit that says where it came from, and an earlier one that joins later", async () => {
    const key = await aProfile(context)
    await storeEvents(context.db, [
      { profileKey: key, kind: "active_on_site", at: at("05-01T10:00") },
      { profileKey: key, kind: "active_on_site", at: at("05-02T10:00"), properties: { utm_source: "google", utm_medium: "cpc" } },
      { profileKey: key, kind: "active_on_site", at: at("05-03T10:00"), properties: { referrer: "facebook.com" } },
    ])
    await rollUp(key)
    expect(await profile(key)).toMatchObject({ first_touch_at: at("05-02T10:00"), first_source: "google", first_medium: "cpc", first_campaign: null, first_referrer: null })
    await storeEvents(context.db, [{ profileKey: key, kind: "active_on_site", at: at("04-30T10:00"), properties: { referrer: "ecosia.org" } }])
    await rollUp(key)
    expect(await profile(key)).toMatchObject({ first_touch_at: at("04-30T10:00"), first_source: null, first_referrer: "ecosia.org" })
  })

  it("counts mails once each, machines never", async () => {
    const { profileKey, occurrenceKey } = await aSentMail(context)
    const touch = (kind: string, machine: boolean) => context.db.query(
      `insert into marketing_touch (occurrence_key, profile_key, kind, machine, happened_at) values ($1, $2, $3, $4, $5)`, [occurrenceKey, profileKey, kind, machine, NOW])
    await touch("click", true)
    await rollUp(profileKey)
    expect(await profile(profileKey)).toMatchObject({ mails_received: 1, mails_clicked: 0, clicked: false, engagement: 0 })
    await touch("click", false)
    await touch("click", false)
    await touch("open", false)
    await rollUp(profileKey)
    expect(await profile(profileKey)).toMatchObject({ mails_clicked: 1, mails_opened: 1, clicked: true, engagement: Math.round(100 * (1 - Math.exp(-8 / 12))) })
  })

  it("keeps the visits of months that were dropped, and counts on", async () => {
    const key = await aProfile(context)
    const month = (day: string) => new Date(`2023-${day}:00Z`)
    await storeEvents(context.db, [
      { profileKey: key, kind: "active_on_site", at: month("01-10T10:00") },
      { profileKey: key, kind: "active_on_site", at: month("01-31T23:50"), properties: { utm_source: "old" } },
      { profileKey: key, kind: "searched", at: month("02-01T00:10") },
      { profileKey: key, kind: "searched", at: month("02-20T00:10") },
      { profileKey: key, kind: "active_on_site", at: at("06-01T10:00") },
    ])
    await rollUp(key)
    const before = await profile(key)
    expect(before).toMatchObject({ visits: 4, first_source: "old" })
    expect(await dropPartitions(context.db, "2023-02-01T00:00:00Z")).toBe(1)
    expect(await rollUp(key)).toEqual([])
    expect(await dropPartitions(context.db, "2023-03-01T00:00:00Z")).toBe(1)
    expect(await rollUp(key)).toEqual([])
    expect(await dropPartitions(context.db, "2023-03-01T00:00:00Z")).toBe(0)
    await storeEvents(context.db, [{ profileKey: key, kind: "active_on_site", at: at("06-02T10:00") }])
    await rollUp(key)
    expect(await profile(key)).toMatchObject({ visits: 5, first_source: "old" })
    expect(await context.db.query("select count(*)::int as left from marketing_event where profile_key = $1", [key])).toEqual([{ left: 2 }])
  })

  it("leaves somebody held by another transaction to a later time, and waits for nobody", async () => {
    const [held, free] = [await aProfile(context), await aProfile(context)]
    await storeEvents(context.db, [held, free].map((profileKey) => ({ profileKey, kind: "searched", at: at("06-01T10:00") })))
    await context.db.query("delete from marketing_changed_profile")
    await context.db.transaction(async (tx) => {
      await tx.query("update marketing_profile set city = 'Ulm' where key = $1", [held])
      expect(await rollUp(held, free)).toEqual([free])
    })
    expect(await context.db.query("select profile_key::int as key, engaged from marketing_changed_profile")).toEqual([{ key: held, engaged: true }])
    expect(await rollUpEngagement(context.db, "all", NOW)).toContain(held)
  })
})
