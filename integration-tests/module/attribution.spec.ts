import fc from "fast-check"
import { signToken } from "../../src/core/base/signed-token"
import { createAttribution } from "../../src/modules/marketing/areas/attribution"
import { creditBatch, creditPurchases } from "../../src/modules/marketing/pump/credit-purchases"
import { sumCampaignRevenue } from "../../src/modules/marketing/queries/campaigns/sum-campaign-revenue"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aClick, aMailing } from "../world/a-mailing"
import { aProfile, aPurchase, changePurchase } from "../world/a-purchase"

const placedAt = new Date("2026-06-10T12:00:00.000Z")
const before = (days: number, ms = 0) => new Date(placedAt.getTime() - days * 86_400_000 - ms)

const until = async (fact: () => Promise<boolean>) => {
  while (!(await fact()));
}

describe("Attribution", () => {
  let shop: TestContext

  beforeAll(async () => {
    shop = await marketingContext("attribution")
  })
  afterAll(() => shop.drop())

  const credit = async () => {
    while ((await creditBatch(shop, 500)) > 0);
  }
  const creditsOf = async (orderId: string) => (await createAttribution(shop).creditsOfOrder(orderId)).credits
  const rowsOf = (orderId: string) =>
    shop.db.query<{ sequence: number; kind: string; amount: number; reporting: number | null }>(
      `select sequence, kind, amount::float8 as amount, reporting_amount::float8 as reporting from marketing_credit where order_id = $1 order by sequence, touch_key`, [orderId])

  /** One person, one campaign, one click `days` before the order, one order with its token. */
  const anOrderAfterAClick = async (facts: Parameters<typeof aPurchase>[2] = {}, days = 1) => {
    const person = await aProfile(shop)
    const mailing = await aMailing(shop)
    const click = await aClick(shop, mailing, person, before(days))
    return { person, mailing, click, orderId: await aPurchase(shop, person, { placedAt, tokens: [click.token], ...facts }) }
  }

  it("credits the campaign whose link led to the order, and says how it knows", async () => {
    const { orderId, mailing } = await anOrderAfterAClick({ net: 4999 })
    await credit()
    expect(await createAttribution(shop).creditsOfOrder(orderId)).toEqual({
      purchase: { order_id: orderId, profile_id: expect.stringMatching(/^mkprof_/), net: 4999, currency_code: "eur", placed_at: placedAt.toISOString() },
      credits: [{
        campaign: { id: mailing.campaignId, name: "Spring sale" }, model: "last_click", share: 1, currency_code: "eur",
        gross: 4999, adjustments: 0, net: 4999, evidence: "token", forwarded: false, link: mailing.url,
        clicked_at: before(1).toISOString(), placed_at: placedAt.toISOString(), window_days: 5,
      }],
    })
  })

  it.each([
    ["to the millisecond five days before", before(5), 1],
    ["a millisecond earlier", before(5, 1), 0],
    ["in the moment of the order", before(0), 1],
    ["a millisecond after the order", before(0, -1), 0],
  ])("draws the window's border: a click %s", async (_, at, credits) => {
    const person = await aProfile(shop)
    const mailing = await aMailing(shop)
    const { token } = await aClick(shop, mailing, person, at)
    const withToken = await aPurchase(shop, person, { placedAt, tokens: [token] })
    const withoutToken = await aPurchase(shop, person, { placedAt })
    await credit()
    expect(await creditsOf(withToken)).toHaveLength(credits)
    expect(await creditsOf(withoutToken)).toHaveLength(credits)
  })

  it("credits the later of two campaigns, and of two clicks in one moment the one stored later", async () => {
    const person = await aProfile(shop)
    const [first, second, third] = [await aMailing(shop, "First"), await aMailing(shop, "Second"), await aMailing(shop, "Third")]
    const older = await aClick(shop, first, person, before(2))
    const newer = await aClick(shop, second, person, before(1))
    const twin = await aClick(shop, third, person, before(1))
    const orderId = await aPurchase(shop, person, { placedAt, tokens: [newer.token, twin.token, older.token] })
    const byProfile = await aPurchase(shop, person, { placedAt })
    await credit()
    expect((await creditsOf(orderId)).map(({ campaign }) => campaign?.name)).toEqual(["Third"])
    expect((await creditsOf(byProfile)).map(({ campaign }) => campaign?.name)).toEqual(["Third"])
  })

  it("does not count opens and machines", async () => {
    const person = await aProfile(shop)
    const mailing = await aMailing(shop)
    const open = await aClick(shop, mailing, person, before(1), { kind: "open" })
    const scanner = await aClick(shop, mailing, person, before(1), { machine: true })
    expect(scanner.key).toBeGreaterThan(open.key)
    const orderId = await aPurchase(shop, person, { placedAt, tokens: [open.token] })
    await credit()
    expect(await creditsOf(orderId)).toEqual([])
  })

  it("takes a click for a person's after all when its token comes back on an order", async () => {
    const person = await aProfile(shop)
    const suspect = await aClick(shop, await aMailing(shop), person, before(1), { machine: true })
    const orderId = await aPurchase(shop, person, { placedAt, tokens: [suspect.token] })
    await credit()
    expect(await creditsOf(orderId)).toMatchObject([{ evidence: "token" }])
    expect(await shop.db.query("select machine from marketing_touch where key = $1", [suspect.key])).toEqual([{ machine: false }])
  })

  it("recognises an account and a guest without a token, and tells them apart", async () => {
    const mailing = await aMailing(shop)
    const person = await aProfile(shop, { customerId: `cus_${process.pid}` })
    await aClick(shop, mailing, person, before(1))
    const loggedIn = await aPurchase(shop, person, { placedAt, customerId: `cus_${process.pid}` })
    const asGuest = await aPurchase(shop, person, { placedAt, customerId: "cus_of_a_guest" })
    await credit()
    expect(await creditsOf(loggedIn)).toMatchObject([{ evidence: "customer_id", forwarded: false }])
    expect(await creditsOf(asGuest)).toMatchObject([{ evidence: "email", forwarded: false }])
  })

  it("credits a forwarded mail's campaign for an order by someone else, and writes nothing on the recipient", async () => {
    const [recipient, friend] = [await aProfile(shop), await aProfile(shop)]
    const mailing = await aMailing(shop)
    const { token } = await aClick(shop, mailing, recipient, before(1))
    const orderId = await aPurchase(shop, friend, { placedAt, tokens: [token] })
    await credit()
    expect(await creditsOf(orderId)).toMatchObject([{ campaign: { id: mailing.campaignId }, evidence: "token", forwarded: true }])
    expect(await shop.db.query(`select 1 from marketing_credit where profile_key = $1`, [recipient])).toEqual([])
  })

  it("takes the token's proof before the person's own later click", async () => {
    const [recipient, friend] = [await aProfile(shop), await aProfile(shop)]
    const [forwarded, own] = [await aMailing(shop, "Forwarded"), await aMailing(shop, "Own")]
    const { token } = await aClick(shop, forwarded, recipient, before(2))
    await aClick(shop, own, friend, before(1))
    const orderId = await aPurchase(shop, friend, { placedAt, tokens: [token] })
    await credit()
    expect((await creditsOf(orderId)).map(({ campaign }) => campaign?.name)).toEqual(["Forwarded"])
  })

  it("gives nothing for a forged token, a token of another purpose, or rubbish", async () => {
    const [clicker, buyer] = [await aProfile(shop), await aProfile(shop)]
    const { key } = await aClick(shop, await aMailing(shop), clicker, before(1))
    const orderId = await aPurchase(shop, buyer, {
      placedAt,
      tokens: [signToken("touch", [key], "somebody-else's-secret"), signToken("click", [key], shop.options.secret), signToken("touch", [], shop.options.secret), "", "v1.a.b", "'; drop table marketing_touch; --"],
    })
    await credit()
    expect(await creditsOf(orderId)).toEqual([])
  })

  it("still reads tokens signed with an older secret", async () => {
    const [recipient, buyer] = [await aProfile(shop), await aProfile(shop)]
    const { key } = await aClick(shop, await aMailing(shop), recipient, before(1))
    const old = "the-secret-before-this-one"
    const orderId = await aPurchase(shop, buyer, { placedAt, tokens: [signToken("touch", [key], old)] })
    await creditBatch({ ...shop, options: { ...shop.options, previousSecrets: [old] } }, 500)
    expect(await creditsOf(orderId)).toHaveLength(1)
  })

  it("takes back a partial and then the full refund, and shows what it was", async () => {
    const { orderId } = await anOrderAfterAClick({ net: 10_000 })
    await credit()
    await changePurchase(shop, orderId, { net: 7_001 })
    await credit()
    expect(await creditsOf(orderId)).toMatchObject([{ gross: 10_000, adjustments: -2_999, net: 7_001 }])
    await changePurchase(shop, orderId, { net: 0 })
    await credit()
    expect(await creditsOf(orderId)).toMatchObject([{ gross: 10_000, adjustments: -10_000, net: 0 }])
    expect(await rowsOf(orderId)).toEqual([
      { sequence: 0, kind: "conversion", amount: 10_000, reporting: 10_000 },
      { sequence: 1, kind: "adjustment", amount: -2_999, reporting: -2_999 },
      { sequence: 2, kind: "adjustment", amount: -7_001, reporting: -7_001 },
    ])
  })

  it("takes all back when the order is cancelled; the order is no purchase any more", async () => {
    const { orderId } = await anOrderAfterAClick({ net: 10_000 })
    await credit()
    await changePurchase(shop, orderId, { net: 0, cancelled: true })
    await credit()
    expect(await createAttribution(shop).creditsOfOrder(orderId)).toMatchObject({ purchase: null, credits: [{ gross: 10_000, adjustments: -10_000, net: 0 }] })
  })

  it("follows an edit up and down", async () => {
    const { orderId } = await anOrderAfterAClick({ net: 10_000 })
    for (const net of [15_000, 12_500]) {
      await credit()
      await changePurchase(shop, orderId, { net })
    }
    await credit()
    expect((await rowsOf(orderId)).map(({ amount }) => amount)).toEqual([10_000, 5_000, -2_500])
  })

  it("never credits an order that was cancelled before it was seen", async () => {
    const { orderId } = await anOrderAfterAClick()
    await changePurchase(shop, orderId, { net: 0, cancelled: true })
    await credit()
    expect(await rowsOf(orderId)).toEqual([])
  })

  it("credits an order first seen late as of the day it was placed, and a later click changes nothing", async () => {
    const { orderId, person, mailing } = await anOrderAfterAClick()
    await aClick(shop, await aMailing(shop, "Too late"), person, before(-1))
    await credit()
    await aClick(shop, await aMailing(shop, "Stored late"), person, before(0.5))
    await changePurchase(shop, orderId, { net: 9_000 })
    await credit()
    expect(await creditsOf(orderId)).toMatchObject([{ campaign: { id: mailing.campaignId }, net: 9_000, placed_at: placedAt.toISOString() }])
  })

  it("books nothing twice when an unchanged order comes again", async () => {
    const { orderId } = await anOrderAfterAClick({ net: 10_000 })
    for (let replay = 0; replay < 3; replay += 1) {
      await credit()
      await changePurchase(shop, orderId, { net: 10_000 })
    }
    await credit()
    expect(await rowsOf(orderId)).toHaveLength(1)
  })

  it("leaves an order without any click alone until it changes", async () => {
    const person = await aProfile(shop)
    const orderId = await aPurchase(shop, person, { placedAt })
    await credit()
    const waiting = await shop.db.query(`select credit_at from marketing_purchase where order_id = $1`, [orderId])
    expect(waiting).toEqual([{ credit_at: null }])
    expect(await creditPurchases.run({ ...shop, workerId: "test", signal: new AbortController().signal })).toEqual({ more: false })
  })

  it("counts yen in yen", async () => {
    const { orderId } = await anOrderAfterAClick({ net: 7_777, currency: "jpy", rate: 0.61 })
    await credit()
    await changePurchase(shop, orderId, { net: 5_555 })
    await credit()
    expect(await rowsOf(orderId)).toEqual([
      { sequence: 0, kind: "conversion", amount: 7_777, reporting: 4_744 },
      { sequence: 1, kind: "adjustment", amount: -2_222, reporting: -1_355 },
    ])
    expect(await creditsOf(orderId)).toMatchObject([{ currency_code: "jpy", net: 5_555 }])
  })

  it("credits an order without a rate in its own currency only, and adds the rest when the rate is known", async () => {
    const { orderId, mailing } = await anOrderAfterAClick({ net: 8_000, currency: "sek", rate: null })
    const revenue = async () => (await sumCampaignRevenue(shop.db, [mailing.campaignKey]))[0]
    await credit()
    expect(await revenue()).toMatchObject({ orders: 1, gross: 0, adjustments: 0, unconverted_orders: 1 })
    expect(await rowsOf(orderId)).toEqual([{ sequence: 0, kind: "conversion", amount: 8_000, reporting: null }])
    await changePurchase(shop, orderId, { net: 8_000, rate: 0.09 })
    await credit()
    expect((await rowsOf(orderId)).slice(1)).toEqual([{ sequence: 1, kind: "adjustment", amount: 0, reporting: 720 }])
    expect(await revenue()).toMatchObject({ orders: 1, adjustments: 720, unconverted_orders: 0 })
  })

  it("lets five processes credit at once: every order exactly once, and none waits for another", async () => {
    const mailing = await aMailing(shop)
    const person = await aProfile(shop)
    const { token } = await aClick(shop, mailing, person, before(1))
    const orders = await Promise.all(Array.from({ length: 200 }, (_, index) => aPurchase(shop, person, { placedAt, net: 1_000 + index, tokens: [token] })))
    const creditor = async () => {
      while ((await creditBatch(shop, 7)) > 0);
    }
    await Promise.all(Array.from({ length: 5 }, creditor))
    await credit()
    const [sums] = await shop.db.query(
      `select count(*)::int as rows, count(distinct order_id)::int as orders, sum(amount)::float8 as amount from marketing_credit where order_id = any($1)`, [orders])
    expect(sums).toEqual({ rows: 200, orders: 200, amount: 200 * 1_000 + (199 * 200) / 2 })
  })

  it("comes again for an order that changes while it is being credited", async () => {
    const { orderId } = await anOrderAfterAClick({ net: 10_000 })
    let change: Promise<void> | undefined
    const db: typeof shop.db = {
      ...shop.db,
      transaction: (work) => shop.db.transaction(async (tx) => {
        const result = await work(tx)
        change = changePurchase(shop, orderId, { net: 6_000 })
        await until(async () => (await shop.db.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length > 0)
        return result
      }),
    }
    await creditBatch({ ...shop, db }, 500)
    await change
    await credit()
    expect(await creditsOf(orderId)).toMatchObject([{ gross: 10_000, net: 6_000 }])
  })

  it("keeps the sum of credits equal to the order's value through any life of it", async () => {
    const step = fc.record({ net: fc.nat(50_000), cancelled: fc.boolean(), rate: fc.option(fc.constantFrom(0.5, 0.61, 1), { freq: 4 }), creditedAfter: fc.boolean() })
    await fc.assert(fc.asyncProperty(fc.nat(50_000), fc.array(step, { maxLength: 8 }), async (net, life) => {
      const { orderId } = await anOrderAfterAClick({ net, currency: "usd", rate: 0.9 })
      await credit()
      for (const { creditedAfter, ...change } of life) {
        await changePurchase(shop, orderId, change)
        if (creditedAfter) await credit()
      }
      await credit()
      const [check] = await shop.db.query(
        `select sum(credit.amount)::float8 as amount, coalesce(sum(credit.reporting_amount), 0)::float8 as reporting, min(purchase.net)::float8 as net, coalesce(min(purchase.reporting_net), 0)::float8 as "reportingNet",
                count(*) filter (where kind = 'conversion')::int as conversions
           from marketing_credit credit join marketing_purchase purchase using (order_id) where order_id = $1`, [orderId])
      expect(check).toMatchObject({ amount: check!.net, reporting: check!.reportingNet, conversions: 1 })
    }), { numRuns: 40 })
  })
})
