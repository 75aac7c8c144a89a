import { normalBelow, normalDensity } from "./distributions"
import { incompleteBeta } from "./incomplete-beta"
import { logBeta } from "./log-gamma"

/** What is believed of one variant's true value: its density, the chance that it is below x, and where it can be (all but some 1e-9 of it). */
export type Posterior = { mean: number; density(x: number): number; below(x: number): number; places: number[] }

/** In units of the standard deviation: near the mean closely, then into the long tail that a rate close to 0 has. */
const steps = [-40, -30, -22, -16, -12, -10, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 22, 30, 40]

/** A rate after so many successes and failures, when before every rate was as likely: Beta(successes + 1, failures + 1). */
export function betaPosterior(a: number, b: number): Posterior {
  const mean = a / (a + b)
  const spread = Math.sqrt((mean * (1 - mean)) / (a + b + 1))
  const scale = logBeta(a, b)
  return {
    mean,
    density: (x) => (x <= 0 || x >= 1 ? 0 : Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - scale)),
    below: (x) => incompleteBeta(x, a, b),
    places: steps.map((step) => Math.min(1, Math.max(0, mean + step * spread))),
  }
}

/** A value whose estimate is normal; `spread` is its standard error, above 0. */
export function normalPosterior(mean: number, spread: number): Posterior {
  return {
    mean,
    density: (x) => normalDensity((x - mean) / spread) / spread,
    below: (x) => normalBelow((x - mean) / spread),
    places: steps.filter((step) => Math.abs(step) <= 10).map((step) => mean + step * spread),
  }
}
