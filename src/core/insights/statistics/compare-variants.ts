import { alwaysValidReach } from "./always-valid"
import { chooseBest, chooseOfTwo, type Choice } from "./choose-best"
import { betaPosterior, normalPosterior, type Posterior } from "./posterior"

/** People of one variant, and how many of them did it. */
export type RateCounts = { people: number; successes: number }
/** People of one variant (those who spent nothing count), the sum of what each spent, and the sum of its squares. */
export type ValueSums = { people: number; sum: number; sumOfSquares: number }
export type VariantCounts = RateCounts | ValueSums

/** One variant as it stands: a rate (0..1) or a mean, its always valid 95 % interval, the chance to be the best, and what choosing it would lose on average. */
export type VariantStanding = Choice & { value: number; interval: [number, number] }

/** From so many successes a Beta is a normal for every purpose here. */
const MANY = 5_000

/** Compares the variants of a test; all are rates or all are values. The chances are Bayesian, from a prior under which every rate is as likely. */
export function compareVariants(variants: readonly VariantCounts[]): VariantStanding[] {
  const rates = variants.filter((variant): variant is RateCounts => "successes" in variant)
  return rates.length === variants.length ? compareRates(rates) : compareValues(variants.filter((variant): variant is ValueSums => "sum" in variant))
}

function compareRates(variants: readonly RateCounts[]): VariantStanding[] {
  const betas = variants.map(({ people, successes }) => ({ a: successes + 1, b: people - successes + 1 }))
  const few = variants.every(({ successes }) => successes <= MANY)
  const [one, other] = betas
  const choices = betas.length === 2 && few ? chooseOfTwo(one!, other!) : chooseBest(betas.map(({ a, b }) => (a - 1 <= MANY ? betaPosterior(a, b) : normalOf(a, b))))
  return variants.map(({ people, successes }, index) => {
    const value = people ? successes / people : 0
    // One imaginary success and failure in the variance, so that nobody of a few is not taken for never.
    const middle = (successes + 1) / (people + 2)
    const reach = people ? alwaysValidReach((middle * (1 - middle)) / people, people) : 1
    return { ...choices[index]!, value, interval: [Math.max(0, value - reach), Math.min(1, value + reach)] }
  })
}

/** The normal with the mean and the variance of a Beta. */
export function normalOf(a: number, b: number): Posterior {
  const mean = a / (a + b)
  return normalPosterior(mean, Math.sqrt((mean * (1 - mean)) / (a + b + 1)))
}

function compareValues(variants: readonly ValueSums[]): VariantStanding[] {
  const pooled = varianceOf(variants.reduce((all, { people, sum, sumOfSquares }) => ({ people: all.people + people, sum: all.sum + sum, sumOfSquares: all.sumOfSquares + sumOfSquares })))
  // A variant in which everybody spent the same (nothing, as a rule) is no more certain than the others.
  const variances = variants.map((variant) => varianceOf(variant) || pooled)
  const values = variants.map(({ people, sum }) => (people ? sum / people : 0))
  const choices = pooled > 0
    ? chooseBest(values.map((value, index) => normalPosterior(value, Math.sqrt(variances[index]! / Math.max(1, variants[index]!.people)))))
    : variants.map(() => ({ best: 1 / variants.length, expectedLoss: 0 }))
  return variants.map(({ people }, index) => {
    const reach = people ? alwaysValidReach(variances[index]! / people, people) : 0
    return { ...choices[index]!, value: values[index]!, interval: [Math.max(0, values[index]! - reach), values[index]! + reach] }
  })
}

/** The sample variance; 0 of fewer than two people. */
export function varianceOf({ people, sum, sumOfSquares }: ValueSums): number {
  return people < 2 ? 0 : Math.max(0, (sumOfSquares - (sum * sum) / people) / (people - 1))
}
