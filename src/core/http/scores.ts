import type { RfmCuts } from "../insights/statistics/rfm"
import type { RfmGrid } from "../insights/statistics/rfm-groups"

/** How people are scored: as of when, by which figures, and where it cannot be told yet, why. Money is in minor units of `currency`. */
export type ScoresResponse = {
  scores: {
    status: "never" | "running" | "done"
    /** Of the scoring under way, how far it is; null when none is. */
    progress: { phase: "scores" | "predictions"; since: string } | null
    /** What is shown on people holds as of this time (ISO 8601); null before the first scoring has ended. */
    as_of: string | null
    finished_at: string | null
    currency: string | null
    buyers: number
    orders: number
    grid: RfmGrid
    /** Scores by fifths of all buyers; without cuts, `reason` says why people have none. */
    quintiles: { reason: string | null; cuts: RfmCuts | null }
    /** Scores by fixed thresholds; median_gap in days. */
    fixed: { cuts: RfmCuts; median_gap: number | null; median_order: number } | null
    predictions: {
      reason: string | null
      /** How many buyers the model was fitted on. */
      sampled: number
      model: { r: number; alpha: number; a: number; b: number; spending: { p: number; q: number; v: number } | null; repeaters: number } | null
      warnings: string[]
      /** How the model did on the last quarter of the time: orders there were and were expected, errors per person (root mean square), and those of two plain guesses. */
      backtest: { people: number; weeks: number; orders: number; expected: number; errors: { model: number; same: number; mean: number }; wins: boolean } | null
    }
  }
}
