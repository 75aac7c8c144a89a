import { integrate } from "./integrate"
import { logBeta } from "./log-gamma"
import type { Posterior } from "./posterior"

/** For each: the chance that it is the best of all, and what choosing it would lose on average (never below 0). */
export type Choice = { best: number; expectedLoss: number }

type Beta = { a: number; b: number }

/** Of any number of independent posteriors: P(i is best) = ∫ fᵢ ∏ Fⱼ, and the loss E[max] − E[i] with E[max] = x₀ + ∫ (1 − ∏ F). */
export function chooseBest(posteriors: readonly Posterior[]): Choice[] {
  const places = [...new Set(posteriors.flatMap((posterior) => posterior.places))].sort((one, other) => one - other)
  const allBelow = (x: number, except?: number) => posteriors.reduce((product, posterior, index) => (index === except || !product ? product : product * posterior.below(x)), 1)
  const highest = places[0]! + integrate((x) => 1 - allBelow(x), places)
  return posteriors.map((posterior, index) => ({
    best: Math.min(1, integrate((x) => posterior.density(x) * allBelow(x, index), places)),
    expectedLoss: Math.max(0, highest - posterior.mean),
  }))
}

/** Of two Beta posteriors with whole parameters, exactly: the sum of Evan Miller (2015), and the loss of Stucchio (2014). */
export function chooseOfTwo(one: Beta, other: Beta): [Choice, Choice] {
  const mean = ({ a, b }: Beta) => a / (a + b)
  const more = ({ a, b }: Beta): Beta => ({ a: a + 1, b })
  const loss = (chosen: Beta, left: Beta) => Math.max(0, mean(left) * chanceAbove(more(left), chosen) - mean(chosen) * (1 - chanceAbove(more(chosen), left)))
  const best = chanceAbove(other, one)
  return [{ best: 1 - best, expectedLoss: loss(one, other) }, { best, expectedLoss: loss(other, one) }]
}

/** P(upper > lower). */
function chanceAbove(upper: Beta, lower: Beta): number {
  let sum = 0
  for (let i = 0; i < upper.a; i += 1) {
    sum += Math.exp(logBeta(lower.a + i, upper.b + lower.b) - Math.log(upper.b + i) - logBeta(1 + i, upper.b) - logBeta(lower.a, lower.b))
  }
  return Math.min(1, sum)
}
