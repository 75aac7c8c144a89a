import type { OrderDays } from "../../src/core/insights/statistics/backtest"
import { recordConsents } from "../../src/modules/marketing/memory/record-consents"
import { recordFromShop } from "../../src/modules/marketing/memory/record-from-shop"
import { summariseBuyer } from "../../src/core/insights/statistics/buyer-history"
import { runToEnd } from "../../src/core/insights/statistics/nelder-mead"
import { createFortuneTeller, judgeBuyers } from "../../src/core/insights/statistics/predict-buyers"
import { quantile } from "../../src/core/insights/statistics/quantile"
import { fixedCuts, quintileCuts, scoreBuyer } from "../../src/core/insights/statistics/rfm"
import { groupOf } from "../../src/core/insights/statistics/rfm-groups"
import { inventBuyers } from "../../src/core/insights/statistics/unit-tests/invent-buyers"
import { createScores } from "../../src/modules/marketing/areas/scores"
import { createSegments } from "../../src/modules/marketing/areas/segments"
import { neverScored, readScores, writeScores } from "../../src/modules/marketing/memory/scores-state"
import { scorePeople, scoreStep } from "../../src/modules/marketing/pump/score-people"
import { readOrderDays } from "../../src/modules/marketing/queries/profiles/read-order-days"
import { writeRfmScores } from "../../src/modules/marketing/queries/profiles/write-rfm-scores"
import { writeSetup, notYet } from "../../src/modules/marketing/memory/setup"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { somebodyWaits } from "../setup/somebody-waits"
import { aProfile } from "../world/a-purchase"
import { storeBuyers } from "../world/some-buyers"

const DAY_MS = 86_400_000
const TODAY = Date.parse("2026-06-15T00:00:00Z") / DAY_MS
const PAST = 600
/** The clock stands at 15:00, three hours after anybody ordered. */
const NOON = TODAY * DAY_MS + 15 * 3_600_000

type Scored = Record<"recency" | "frequency" | "monetary" | "fixed_recency" | "fixed_frequency" | "fixed_monetary" | "churn_risk" | "predicted_value" | "predicted_orders", number | null>
  & { key: number; rfm_group: string | null; fixed_rfm_group: string | null; next_order_at: Date | null; xmin: string }

const scoredPeople = (context: TestContext) => context.db.query<Scored>(
  `select key::float8 as key, recency_score as recency, frequency_score as frequency, monetary_score as monetary, rfm_group,
          fixed_recency_score as fixed_recency, fixed_frequency_score as fixed_frequency, fixed_monetary_score as fixed_monetary, fixed_rfm_group,
          churn_risk, predicted_value::float8 as predicted_value, predicted_orders, next_order_at, xmin::text as xmin
     from marketing_profile order by key`)

async function scoreAll(context: TestContext): Promise<number> {
  for (let steps = 1; ; steps += 1) if (!(await scoreStep(context))) return steps
}

/** Their days as they are counted: since 1970 instead of since the first of them. */
const sinceThen = (buyers: OrderDays[]) => buyers.map(({ days, amounts }) => ({ days: days.map((day) => TODAY - PAST + day), amounts }))

describe("the scores of a shop with hundreds of buyers", () => {
  let context: TestContext
  let clock = NOON
  let keys: number[]
  let stranger: number
  const buyers = sinceThen(inventBuyers({ seed: 11, people: 450, days: PAST, r: 1.2, alpha: 6, a: 0.8, b: 3 }))

  beforeAll(async () => {
    context = await marketingContext("profile_scores", {}, () => new Date(clock))
    keys = await storeBuyers(context.db, "buyer", buyers)
    stranger = await aProfile(context)
    await scoreAll(context)
  })
  afterAll(() => context.drop())

  const byKey = async () => new Map((await scoredPeople(context)).map((person) => [person.key, person]))
  const facts = () => buyers.map(({ days, amounts }) => ({ days: TODAY - days.at(-1)!, orders: days.length, spent: amounts.reduce((sum, amount) => sum + amount, 0) }))
  const middle = (values: number[]) => quantile([...values].sort((a, b) => a - b), 0.5)

  it("gives each the scores and the group that the same arithmetic gives in TypeScript, by both methods", async () => {
    const all = facts()
    const fifths = (of: "days" | "orders" | "spent") => quintileCuts(all.map((person) => person[of]))
    const quintiles = { recency: fifths("days"), frequency: fifths("orders"), monetary: fifths("spent") }
    const fixed = fixedCuts({
      medianGap: middle(buyers.filter(({ days }) => days.length > 1).map(({ days }) => Math.round((days.at(-1)! - days[0]!) / (days.length - 1)))),
      medianOrder: middle(all.filter(({ spent }) => spent > 0).map(({ spent, orders }) => Math.round(spent / orders))),
    })
    expect(await createScores(context).retrieve()).toMatchObject({
      status: "done", as_of: new Date(NOON).toISOString(), buyers: 450, orders: all.reduce((sum, { orders }) => sum + orders, 0), grid: "full",
      quintiles: { reason: null, cuts: quintiles }, fixed: { cuts: fixed },
    })
    const people = await byKey()
    all.forEach((person, place) => {
      const [one, other] = [scoreBuyer(person, quintiles), scoreBuyer(person, fixed)]
      expect(people.get(keys[place]!)).toMatchObject({
        ...one, rfm_group: groupOf(one, "full"),
        fixed_recency: other.recency, fixed_frequency: other.frequency, fixed_monetary: other.monetary, fixed_rfm_group: groupOf(other, "full"),
      })
    })
    expect(new Set([...people.values()].map(({ rfm_group }) => rfm_group)).size).toBeGreaterThan(7)
  })

  it("predicts each what the same model predicts in TypeScript, and says how good it is", async () => {
    const judged = runToEnd(judgeBuyers(buyers, TODAY))
    expect(judged.reason).toBeNull()
    const { predictions } = await createScores(context).retrieve()
    const { ordering, backtest } = judged.prediction!
    expect(predictions).toMatchObject({ reason: null, sampled: 450, model: { r: ordering.r, alpha: ordering.alpha, a: ordering.a, b: ordering.b }, backtest })
    const tell = createFortuneTeller(judged.prediction!, TODAY)
    const people = await byKey()
    buyers.forEach(({ days, amounts }, place) => {
      const told = tell(summariseBuyer(days, amounts, TODAY)!)
      expect(people.get(keys[place]!)).toMatchObject({
        churn_risk: told.risk, predicted_value: told.value, predicted_orders: told.orders,
        next_order_at: told.nextOrderDay === null ? null : new Date(told.nextOrderDay * DAY_MS),
      })
    })
    expect([...people.values()].filter(({ predicted_value }) => (predicted_value ?? 0) > 0).length).toBeGreaterThan(400)
  })

  it("says nothing of somebody who never ordered", async () => {
    expect((await byKey()).get(stranger)).toMatchObject({
      recency: null, frequency: null, monetary: null, rfm_group: null, fixed_recency: null, fixed_rfm_group: null, churn_risk: null, predicted_value: null, predicted_orders: null, next_order_at: null,
    })
  })

  it("concludes nothing of somebody who forbids it, at once and ever after, until they allow it again", async () => {
    const nothing = { recency: null, frequency: null, monetary: null, rfm_group: null, fixed_recency: null, fixed_rfm_group: null, churn_risk: null, predicted_value: null, predicted_orders: null, next_order_at: null }
    const before = (await byKey()).get(keys[0]!)!
    expect(before.rfm_group).not.toBeNull()
    const [{ email }] = (await context.db.query<{ email: string }>("select email from marketing_profile where key = $1", [keys[0]])) as [{ email: string }]
    const say = (state: "subscribed" | "unsubscribed", hours: number) =>
      recordConsents(context.db, [{ email, purpose: "profiling", state, source: "preferences", occurredAt: new Date(clock + hours * 3_600_000) }])
    const again = async () => {
      await writeScores(context.db, neverScored)
      await scoreAll(context)
      return (await byKey()).get(keys[0]!)!
    }
    await say("unsubscribed", 1)
    expect((await byKey()).get(keys[0]!)).toMatchObject(nothing)
    expect(await again()).toMatchObject(nothing)
    await say("subscribed", 2)
    expect({ ...(await again()), xmin: "" }).toEqual({ ...before, xmin: "" })
  })

  it("comes to the same figures again, and then writes no row", async () => {
    const before = await scoredPeople(context)
    await writeScores(context.db, neverScored)
    await scoreAll(context)
    expect(await scoredPeople(context)).toEqual(before)
    expect((await readScores(context.db)).last!.changed).toEqual({ scores: 0, predictions: 0 })
  })

  it("waits a day, or for a tenth more orders but not within the hour", async () => {
    const asOf = async () => (await createScores(context).retrieve()).as_of
    const first = await asOf()
    clock = NOON + 7_200_000
    await scoreStep(context)
    expect(await asOf()).toBe(first)
    const more = Math.ceil(buyers.reduce((sum, { days }) => sum + days.length, 0) * 0.11)
    await storeBuyers(context.db, "late", Array.from({ length: more }, () => ({ days: [TODAY], amounts: [3_000] })))
    clock += 300_000
    await scoreStep(context)
    expect(await asOf()).toBe(first)
    clock += 600_000
    await scoreAll(context)
    const second = await asOf()
    expect(second).toBe(new Date(clock).toISOString())
    clock += DAY_MS - 1
    await scoreStep(context)
    expect(await asOf()).toBe(second)
    clock += 1
    await scoreAll(context)
    expect(await asOf()).toBe(new Date(clock).toISOString())
  })

  it("asks segments anew that name a score, those in groups too, and no others", async () => {
    const segments = createSegments(context)
    const rule = (field: string, operator: string, value: number) => ({ version: 1 as const, combinator: "and" as const, rules: [{ combinator: "or" as const, rules: [{ field, operator, value }] }] })
    const [risky, scored, plain] = [
      await segments.create({ name: "Risky", rule: rule("churn_risk", "at_least", 70) }),
      await segments.create({ name: "Recent", rule: rule("recency_score", "at_least", 4) }),
      await segments.create({ name: "Many orders", rule: rule("orders", "at_least", 2) }),
    ]
    await segments.refresh([risky, scored, plain])
    const members = async (id: string) => (await segments.retrieve(id)).member_count
    expect(await members(risky)).toBeGreaterThan(0)
    clock += 90 * DAY_MS
    await scoreAll(context)
    const stale = await context.db.query<{ id: string }>("select id from marketing_segment where stale order by key")
    expect(stale.map(({ id }) => id)).toEqual([risky, scored])
  })

  it("is done by one process at a time", async () => {
    clock += DAY_MS
    await context.db.transaction(async (db) => {
      await db.query("select from marketing_setting where name = 'scores' for update")
      expect(await scoreStep(context)).toBe(false)
    })
    expect(await scoreStep(context)).toBe(true)
  })
})

describe("the scores of a small shop", () => {
  let context: TestContext
  beforeAll(async () => { context = await marketingContext("profile_scores_small", { scores: { grid: "published" } }, () => new Date(NOON)) })
  afterAll(() => context.drop())

  it("waits until the shop has been read", async () => {
    const turn = () => scorePeople.run({ ...context, workerId: "here", signal: new AbortController().signal })
    expect(await turn()).toEqual({ more: false })
    expect((await createScores(context).retrieve()).status).toBe("never")
    await writeSetup(context.db, { ...notYet, status: "done" })
    expect(await turn()).toEqual({ more: true })
    expect(await createScores(context).retrieve()).toMatchObject({ status: "running", progress: { phase: "scores", since: new Date(NOON).toISOString() }, as_of: null })
  })

  it("tells that nobody has ordered yet", async () => {
    await scoreAll(context)
    const scores = await createScores(context).retrieve()
    expect(scores).toMatchObject({ status: "done", buyers: 0, quintiles: { reason: "Nobody has ordered yet.", cuts: null } })
    expect(scores.predictions.reason).toBe("Only 0 of at least 200 buyers so far.")
  })

  it("cannot tell fifths nor the future of few people, empties what was told before, and uses fixed thresholds", async () => {
    const keys = await storeBuyers(context.db, "few", sinceThen(inventBuyers({ seed: 5, people: 120, days: PAST, r: 1.2, alpha: 6, a: 0.8, b: 3 })))
    await context.db.query("update marketing_profile set recency_score = 3, frequency_score = 3, monetary_score = 3, rfm_group = 'Loyal', churn_risk = 50, predicted_value = 100 where key = $1", [keys[0]])
    await writeScores(context.db, neverScored)
    await scoreAll(context)
    const scores = await createScores(context).retrieve()
    expect(scores).toMatchObject({
      buyers: 120, grid: "published", quintiles: { reason: "Only 120 of at least 200 buyers so far: fifths of so few people say little.", cuts: null },
      predictions: { reason: "Only 120 of at least 200 buyers so far.", model: null, backtest: null },
    })
    for (const person of await scoredPeople(context)) {
      expect(person).toMatchObject({ recency: null, frequency: null, monetary: null, rfm_group: null, churn_risk: null, predicted_value: null, predicted_orders: null, next_order_at: null })
      expect(person.fixed_rfm_group).toBe(groupOf({ recency: person.fixed_recency!, frequency: person.fixed_frequency!, monetary: person.fixed_monetary! }, "published"))
    }
  })

  it("says when most people ordered once", async () => {
    await storeBuyers(context.db, "once", Array.from({ length: 300 }, (_, n) => ({ days: [TODAY - n], amounts: [1_000 + n] })))
    await writeScores(context.db, neverScored)
    await scoreAll(context)
    expect((await createScores(context).retrieve()).quintiles.reason).toMatch(/At least 60 % of the buyers ordered once/)
  })

  it("leaves out days whose orders were paid back in full, and money without a rate", async () => {
    const [key] = await storeBuyers(context.db, "back", [{ days: [TODAY - 100, TODAY - 50, TODAY - 10], amounts: [1_000, 2_000, 3_000] }])
    await context.db.query("update marketing_purchase set net = 0, reporting_net = 0, refunded = gross where profile_key = $1 and gross = 2000", [key])
    await context.db.query("update marketing_purchase set reporting_net = null, reporting_rate = null where profile_key = $1 and gross = 3000", [key])
    const [told] = await readOrderDays(context.db, [key!], new Date(NOON).toISOString())
    expect(told).toEqual({ key, days: [TODAY - 100, TODAY - 10], amounts: [1_000, 0] })
    expect(summariseBuyer(told!.days, told!.amounts, TODAY)).toEqual({ repeats: 1, last: 90 / 7, age: 100 / 7, mean: 0 })
  })

  it("are written while the shop tells anew who these people are, whatever the order of their addresses", async () => {
    const { db } = context
    const ids = ["cus_zoe", "cus_amy"]
    for (const id of ids) {
      await db.query("insert into customer (id, email, has_account) values ($1, $1 || '@example.com', true)", [id])
      await recordFromShop(context, { customerIds: [id] })
    }
    const [zoe, amy] = (await db.query<{ key: number }>("select key::float8 as key from marketing_profile where customer_ids && $1 order by key", [ids])).map(({ key }) => key)
    await db.query("update customer set first_name = id where id = any ($1)", [ids])
    const scoring = { asOf: new Date(NOON).toISOString(), quintiles: null, fixed: fixedCuts({ medianGap: 30, medianOrder: 1_000 }), groups: [] }
    let recording: Promise<void>
    await db.transaction(async (inner) => {
      await writeRfmScores(inner, scoring, { after: zoe! - 1, limit: 1 })
      recording = recordFromShop(context, { customerIds: ids })
      recording.catch(() => undefined)
      await somebodyWaits(context.db)
      expect(await writeRfmScores(inner, scoring, { after: amy! - 1, limit: 1 })).toMatchObject({ people: 1, last: amy })
    })
    await recording!
    expect(await db.query("select first_name from marketing_profile where customer_ids && $1 order by key", [ids])).toEqual([{ first_name: "cus_zoe" }, { first_name: "cus_amy" }])
  })
})
