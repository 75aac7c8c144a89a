import { DAY_MS } from "../../../core/base/utc-day"
import { createFortuneTeller } from "../../../core/insights/statistics/predict-buyers"
import { summariseBuyer } from "../../../core/insights/statistics/buyer-history"
import { listGroups } from "../../../core/insights/statistics/rfm-groups"
import type { MarketingContext } from "../context"
import type { Database } from "../database"
import { dayOf, measureScores } from "../memory/measure-scores"
import { reportingCurrency } from "../memory/reporting-currency"
import { neverScored, writeScores, type ScoreRun, type ScoresState } from "../memory/scores-state"
import { readSetup } from "../memory/setup"
import { findProfilePage } from "../queries/profiles/find-profile-page"
import { countBuyers } from "../queries/profiles/measure-buyers"
import { readOrderDays } from "../queries/profiles/read-order-days"
import { staleScoredSegments } from "../queries/profiles/stale-scored-segments"
import { writePredictions } from "../queries/profiles/write-predictions"
import { writeRfmScores } from "../queries/profiles/write-rfm-scores"
import { holdSetting } from "../queries/settings/hold-setting"
import type { PumpTask } from "./task"

const SCORES_PAGE = 20_000
const PREDICTIONS_PAGE = 5_000
/** Orders are counted so often, and scored anew before the day is over when a tenth of them is new. */
const COUNT_EVERY_MS = 600_000
const SOONEST_MS = 3_600_000
const MUCH = 0.1

const scoreFields = ["recency_score", "frequency_score", "monetary_score", "rfm_group"].flatMap((field) => [field, `fixed_${field}`])
const predictionFields = ["predicted_orders", "predicted_value", "churn_risk", "next_order_at"]

/** Scores all people once a day, and sooner when much was ordered: by recency, frequency and money, then by what is expected of them. */
export const scorePeople: PumpTask = {
  name: "score-people",
  everyMs: () => 30_000,
  run: async (context) => ({ more: (await readSetup(context.db)).status === "done" && (await scoreStep(context)) }),
}

/**
 * The next step of a scoring, in one transaction with its place, so that any process goes on where one was killed: measure
 * everybody, then page by page write what changed. False when nothing is due, or another process is at it.
 */
export async function scoreStep(context: MarketingContext): Promise<boolean> {
  return context.db.transaction(async (db) => {
    const state = await holdSetting<ScoresState>(db, "scores", neverScored)
    if (!state) return false
    const { phase, running } = state
    if (!phase || !running) return begin({ ...context, db }, state)
    const next = phase === "scores" ? await scorePage({ ...context, db }, state, running) : await predictPage({ ...context, db }, state, running)
    await writeScores(db, next)
    return next.phase !== null
  })
}

async function begin(context: MarketingContext, state: ScoresState): Promise<boolean> {
  const now = context.now().getTime()
  if (!(await isDue(context, state, now))) {
    if (now - state.counted_at >= COUNT_EVERY_MS) await writeScores(context.db, { ...state, counted_at: now })
    return false
  }
  const running = await measureScores(context)
  context.logger.info(`marketing: scoring ${running.buyers} buyers${[running.quintiles.reason, running.predictions.reason].map((reason) => reason && `; ${reason}`).join("") || ""}`)
  await writeScores(context.db, { ...state, phase: "scores", cursor: 0, running, counted_at: now })
  return true
}

async function isDue(context: MarketingContext, { last, counted_at }: ScoresState, now: number): Promise<boolean> {
  if (!last) return true
  const age = now - Date.parse(last.as_of)
  if (age >= DAY_MS || last.currency !== await reportingCurrency(context)) return true
  if (age < SOONEST_MS || now - counted_at < COUNT_EVERY_MS) return false
  const { orders } = await countBuyers(context.db)
  return Math.abs(orders - last.orders) > MUCH * Math.max(last.orders, 1)
}

async function scorePage({ db, options }: MarketingContext, state: ScoresState, running: ScoreRun): Promise<ScoresState> {
  const scoring = { asOf: running.as_of, quintiles: running.quintiles.cuts, fixed: running.fixed.cuts, groups: listGroups(options.scores.grid) }
  const { people, changed, last } = await writeRfmScores(db, scoring, { after: state.cursor, limit: SCORES_PAGE })
  const told = { ...running, changed: { ...running.changed, scores: running.changed.scores + changed } }
  if (people === SCORES_PAGE) return { ...state, cursor: last!, running: told }
  if (told.changed.scores) await staleScoredSegments(db, scoreFields)
  return { ...state, phase: "predictions", cursor: 0, running: told }
}

async function predictPage({ db, now }: MarketingContext, state: ScoresState, running: ScoreRun): Promise<ScoresState> {
  const keys = await findProfilePage(db, { after: state.cursor, limit: PREDICTIONS_PAGE })
  const changed = await predict(db, running, keys)
  const told = { ...running, changed: { ...running.changed, predictions: running.changed.predictions + changed } }
  if (keys.length === PREDICTIONS_PAGE) return { ...state, cursor: keys.at(-1)!, running: told }
  if (told.changed.predictions) await staleScoredSegments(db, predictionFields)
  return { ...state, phase: null, cursor: 0, running: null, last: { ...told, finished_at: now().toISOString() } }
}

/** Writes what is expected of these people; nothing for somebody who never bought, or for all when there is no prediction. */
async function predict(db: Database, { predictions: { prediction }, as_of }: ScoreRun, keys: readonly number[]): Promise<number> {
  if (!prediction) return writePredictions(db, keys, keys.map(() => undefined))
  const today = dayOf(as_of)
  const tell = createFortuneTeller(prediction, today)
  const told = new Map((await readOrderDays(db, keys, as_of)).map(({ key, days, amounts }) => [key, tell(summariseBuyer(days, amounts, today)!)]))
  return writePredictions(db, keys, keys.map((key) => told.get(key)))
}
