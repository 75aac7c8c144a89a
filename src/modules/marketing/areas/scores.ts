import type { ScoresResponse } from "../../../core/http/scores"
import type { MarketingContext } from "../context"
import { readScores, type ScoreRun } from "../memory/scores-state"

export type Scores = ReturnType<typeof createScores>

/** How people are scored, and how far that can be trusted. */
export function createScores({ db, options }: MarketingContext) {
  async function retrieve(): Promise<ScoresResponse["scores"]> {
    const { phase, running, last } = await readScores(db)
    return {
      status: running ? "running" : last ? "done" : "never",
      progress: running && phase ? { phase, since: running.as_of } : null,
      as_of: last?.as_of ?? null,
      finished_at: last?.finished_at ?? null,
      currency: last?.currency ?? null,
      buyers: last?.buyers ?? 0,
      orders: last?.orders ?? 0,
      grid: options.scores.grid,
      quintiles: last?.quintiles ?? { reason: notYet, cuts: null },
      fixed: last?.fixed ?? null,
      predictions: last ? tellPredictions(last.predictions) : { reason: notYet, sampled: 0, model: null, warnings: [], backtest: null },
    }
  }

  return { retrieve }
}

const notYet = "People have not been scored yet."

function tellPredictions(told: ScoreRun["predictions"]): ScoresResponse["scores"]["predictions"] {
  if (!told.prediction) return { reason: told.reason, sampled: told.sampled, model: null, warnings: [], backtest: told.backtest ?? null }
  const { ordering: { r, alpha, a, b }, spending, repeaters, warnings, backtest } = told.prediction
  return {
    reason: null, sampled: told.sampled, warnings, backtest,
    model: { r, alpha, a, b, repeaters, spending: spending && { p: spending.p, q: spending.q, v: spending.v } },
  }
}
