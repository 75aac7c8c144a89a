import { varianceOf, type ValueSums } from "./compare-variants"
import { normalQuantile, studentBeyond, studentQuantile } from "./distributions"

export type WelchTest = { value: number; interval: [number, number]; t: number; degrees: number; p: number }

/** The difference of two means (the second's minus the first's) with its interval, without taking the variances for equal (Welch 1947). */
export function meanDifference(first: ValueSums, second: ValueSums, alpha = 0.05): WelchTest {
  const value = meanOf(second) - meanOf(first)
  const [one, other] = [errorOf(first), errorOf(second)]
  const error = Math.sqrt(one + other)
  if (!error) return { value, interval: [value, value], t: 0, degrees: 0, p: 1 }
  const degrees = (one + other) ** 2 / (one ** 2 / Math.max(1, first.people - 1) + other ** 2 / Math.max(1, second.people - 1))
  const reach = error * studentQuantile(alpha, degrees)
  return { value, interval: [value - reach, value + reach], t: value / error, degrees, p: studentBeyond(value / error, degrees) }
}

/** By what share of itself the second mean is above the first, with its standard error by the delta method and its interval; null when the first is not above 0. */
export function relativeDifference(first: ValueSums, second: ValueSums, alpha = 0.05): { value: number; error: number; interval: [number, number] } | null {
  const [base, mean] = [meanOf(first), meanOf(second)]
  if (base <= 0) return null
  const error = Math.sqrt(errorOf(second) / base ** 2 + (errorOf(first) * mean ** 2) / base ** 4)
  const [value, reach] = [(mean - base) / base, normalQuantile(1 - alpha / 2) * error]
  return { value, error, interval: [value - reach, value + reach] }
}

/** Ones and zeros as sums, so that a rate is a mean. */
export const sumsOfRate = ({ people, successes }: { people: number; successes: number }): ValueSums => ({ people, sum: successes, sumOfSquares: successes })

export const meanOf = ({ people, sum }: ValueSums): number => (people ? sum / people : 0)
const errorOf = (sums: ValueSums) => varianceOf(sums) / Math.max(1, sums.people)
