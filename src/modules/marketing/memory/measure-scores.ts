import { setImmediate as letOthers } from "node:timers/promises"
import { DAY_MS } from "../../../core/base/utc-day"
import { judgeBuyers } from "../../../core/insights/statistics/predict-buyers"
import { cutsOf, fixedCuts, whyNoQuintiles } from "../../../core/insights/statistics/rfm"
import type { MarketingContext } from "../context"
import { measureBuyers, type BuyersMeasured } from "../queries/profiles/measure-buyers"
import { sampleOrderDays } from "../queries/profiles/read-order-days"
import { reportingCurrency } from "./reporting-currency"
import type { ScoreRun } from "./scores-state"

/** More buyers would fit the same parameters, and take longer. */
const SAMPLED = 20_000
/** The longest this work keeps the process from answering anybody else. */
const SLICE_MS = 10

/** The UTC day of a time, as days since 1970. */
export const dayOf = (time: string): number => Math.floor(Date.parse(time) / DAY_MS)

/** Measures all buyers as of now and fits the models on a sample of them: everything a person is scored by. */
export async function measureScores(context: Pick<MarketingContext, "db" | "options" | "now">): Promise<ScoreRun> {
  const { db } = context
  const as_of = context.now().toISOString()
  const measured = await measureBuyers(db, as_of)
  const sample = await sampleOrderDays(db, SAMPLED, as_of)
  const judgement = await inSlices(judgeBuyers(sample, dayOf(as_of)))
  return {
    as_of, finished_at: null, currency: await reportingCurrency(context), buyers: measured.buyers, orders: measured.orders,
    quintiles: cutQuintiles(measured),
    fixed: {
      cuts: fixedCuts({ medianGap: measured.median_gap, medianOrder: measured.median_order ?? 0 }),
      median_gap: measured.median_gap, median_order: Math.round(measured.median_order ?? 0),
    },
    predictions: { ...judgement, sampled: sample.length },
    changed: { scores: 0, predictions: 0 },
  }
}

function cutQuintiles({ buyers, recency, frequency, monetary }: BuyersMeasured): ScoreRun["quintiles"] {
  if (!recency || !frequency || !monetary) return { reason: "Nobody has ordered yet.", cuts: null }
  const reason = whyNoQuintiles(buyers, cutsOf(frequency))
  return reason ? { reason, cuts: null } : { reason, cuts: { recency: cutsOf(recency), frequency: cutsOf(frequency), monetary: cutsOf(monetary) } }
}

/** Runs a search to its end, and lets the process answer others every few milliseconds. */
async function inSlices<Result>(search: Generator<void, Result>): Promise<Result> {
  for (let since = performance.now(); ;) {
    const { done, value } = search.next()
    if (done) return value
    if (performance.now() - since < SLICE_MS) continue
    await letOthers()
    since = performance.now()
  }
}
