import type { RfmCuts } from "../../../core/insights/statistics/rfm"
import type { Judgement } from "../../../core/insights/statistics/predict-buyers"
import type { Database } from "../database"
import { readSetting } from "../queries/settings/read-setting"
import { writeSetting } from "../queries/settings/write-setting"

/** One scoring of all people: as of when, by what, and how good it is. Money is in minor units of `currency`. */
export type ScoreRun = {
  as_of: string
  finished_at: string | null
  currency: string
  buyers: number
  orders: number
  /** `reason` says why fifths would tell nothing; there are no cuts then. */
  quintiles: { reason: string | null; cuts: RfmCuts | null }
  fixed: { cuts: RfmCuts; median_gap: number | null; median_order: number }
  predictions: Judgement & { sampled: number }
  changed: { scores: number; predictions: number }
}

/** The scoring under way with its place (the last key done), the last one that ended, and when the orders were last counted (ms since 1970). */
export type ScoresState = { phase: "scores" | "predictions" | null; cursor: number; running: ScoreRun | null; last: ScoreRun | null; counted_at: number }

export const neverScored: ScoresState = { phase: null, cursor: 0, running: null, last: null, counted_at: 0 }

/** How the scores stand. */
export const readScores = async (db: Database): Promise<ScoresState> => (await readSetting<ScoresState>(db, "scores")) ?? neverScored

export const writeScores = (db: Database, state: ScoresState): Promise<void> => writeSetting(db, "scores", state)
