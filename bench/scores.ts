import type { Prediction } from "../src/core/insights/statistics/predict-buyers"
import type { MarketingContext } from "../src/modules/marketing/context"
import { neverScored, readScores, writeScores } from "../src/modules/marketing/memory/scores-state"
import { scoreStep } from "../src/modules/marketing/pump/score-people"
import { table } from "./measure"
import { withMemory } from "./memory"
import { fillMemory } from "./segments/fill-memory"

const people = Number(process.env.BENCH_PROFILES ?? 100_000)

/** Scores and predicts everybody: at first, when each row is written, and again, when none is. */
void withMemory(`marketing_bench_${people}`, (db) => fillMemory(db, people, new Date()), async (given) => {
  const [filled] = await given.db.query<{ at: Date }>("select max(occurred_at) as at from marketing_event")
  const context: MarketingContext = { ...given, now: () => filled!.at }
  await context.db.query("update marketing_profile set recency_score = null, fixed_recency_score = null, churn_risk = null where fixed_recency_score is not null or churn_risk is not null")
  await context.db.query("vacuum marketing_profile")
  const [first, again] = [await scoreAll(context), await scoreAll(context)]
  const { buyers, changed } = (await readScores(context.db)).last!
  console.log(`${people} profiles, ${buyers} buyers; rows written the second time: ${changed.scores + changed.predictions}\n`)
  console.log(table(["", "at first, ms", "again, ms", "longest transaction, ms"], (["measure", "scores", "predictions"] as const).map((part) =>
    [part, first[part].total, again[part].total, Math.max(first[part].longest, again[part].longest)])))
  console.log(`\nThis process held at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`)
})

type Spent = Record<"measure" | "scores" | "predictions", { total: number; longest: number }>

/** The invented people go on evenly, which "the same as before" knows best, so that their model is not shown: they are told by another, of CDNOW's customers. */
async function giveModel(context: MarketingContext): Promise<void> {
  const state = await readScores(context.db)
  if (state.phase !== "scores" || !state.running || state.running.predictions.prediction) return
  const { backtest, sampled } = state.running.predictions
  if (!backtest) return
  const prediction: Prediction = {
    ordering: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614, logLikelihood: 0 }, spending: { p: 6.25, q: 3.74, v: 1544, logLikelihood: 0 },
    buyers: sampled, repeaters: sampled, correlation: 0, backtest, warnings: [],
  }
  await writeScores(context.db, { ...state, running: { ...state.running, predictions: { prediction, reason: null, sampled } } })
}

async function scoreAll(context: MarketingContext): Promise<Spent> {
  await writeScores(context.db, neverScored)
  const spent: Spent = { measure: { total: 0, longest: 0 }, scores: { total: 0, longest: 0 }, predictions: { total: 0, longest: 0 } }
  for (let more = true; more;) {
    const part = (await readScores(context.db)).phase ?? "measure"
    const start = performance.now()
    more = await scoreStep(context)
    const took = performance.now() - start
    if (part === "measure") await giveModel(context)
    spent[part] = { total: spent[part].total + took, longest: Math.max(spent[part].longest, took) }
  }
  return spent
}
