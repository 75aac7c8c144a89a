import { logGamma } from "./log-gamma"
import { nelderMead } from "./nelder-mead"

/** How orders of one person scatter (p) and how people differ (q, v; v is money). */
export type SpendingModel = { p: number; q: number; v: number }

/** Somebody's further orders: how many, and their mean, in any money above 0. */
export type Spending = { repeats: number; mean: number }

const LIMIT = 14

/** The gamma-gamma model of spending (Fader & Hardie 2013, note 025; Colombo & Jiang 1999). */
export const gammaGamma = {
  logLikelihood: ({ p, q, v }: SpendingModel, buyers: readonly Spending[]): number =>
    buyers.reduce((sum, { repeats: x, mean: m }) => sum
      + logGamma(p * x + q) - logGamma(p * x) - logGamma(q) + q * Math.log(v) + (p * x - 1) * Math.log(m) + p * x * Math.log(x) - (p * x + q) * Math.log(v + m * x), 0),

  /** The most likely parameters for people with further orders, a step at a time. Money is measured in its own mean meanwhile, so that the search does not depend on the currency. */
  *fit(buyers: readonly Spending[]): Generator<void, SpendingModel & { logLikelihood: number; converged: boolean }> {
    const unit = buyers.reduce((sum, { mean }) => sum + mean, 0) / buyers.length
    const scaled = buyers.map(({ repeats, mean }) => ({ repeats, mean: mean / unit }))
    const minimum = yield* nelderMead((at) => {
      if (at.some((value) => Math.abs(value) > LIMIT)) return Infinity
      const likelihood = gammaGamma.logLikelihood({ p: Math.exp(at[0]!), q: Math.exp(at[1]!), v: Math.exp(at[2]!) }, scaled)
      return Number.isFinite(likelihood) ? -likelihood : Infinity
    }, [0, 0, 0])
    const [p, q, v] = minimum.at.map(Math.exp) as [number, number, number]
    return { p, q, v: v * unit, logLikelihood: -minimum.value - buyers.length * Math.log(unit), converged: minimum.converged }
  },

  /** Mean of one further order of somebody with this history; of somebody without one, the mean over all people (q must be above 1). */
  expected: ({ p, q, v }: SpendingModel, { repeats, mean }: Spending): number => (p * (v + repeats * mean)) / (p * repeats + q - 1),
}
