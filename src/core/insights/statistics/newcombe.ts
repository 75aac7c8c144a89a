import type { RateCounts } from "./compare-variants"
import { normalQuantile } from "./distributions"

/** The difference of two rates (the second's minus the first's) with its interval: Newcombe's hybrid score (1998, method 10), good for small counts too. */
export function rateDifference(first: RateCounts, second: RateCounts, alpha = 0.05): { value: number; interval: [number, number] } {
  const z = normalQuantile(1 - alpha / 2)
  const [one, other] = [wilson(first, z), wilson(second, z)]
  const value = other.rate - one.rate
  return {
    value,
    interval: [value - Math.hypot(other.rate - other.low, one.high - one.rate), value + Math.hypot(other.high - other.rate, one.rate - one.low)],
  }
}

/** Wilson's interval (1927) of one rate. */
function wilson({ people, successes }: RateCounts, z: number) {
  if (!people) return { rate: 0, low: 0, high: 1 }
  const rate = successes / people
  const middle = rate + (z * z) / (2 * people)
  const reach = z * Math.sqrt((rate * (1 - rate)) / people + (z * z) / (4 * people * people))
  const whole = 1 + (z * z) / people
  return { rate, low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) }
}
