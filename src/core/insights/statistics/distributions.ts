import { incompleteBeta } from "./incomplete-beta"
import { upperGamma } from "./incomplete-gamma"

/** The chance that a standard normal is at most z; good far into both tails. */
export function normalBelow(z: number): number {
  const tail = upperGamma(0.5, (z * z) / 2) / 2
  return z < 0 ? tail : 1 - tail
}

/** The density of a standard normal. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** The z below which a standard normal is with this chance (0 < chance < 1). */
export const normalQuantile = (chance: number): number => (chance > 0.5 ? -invert(normalBelow, 1 - chance, -40, 40) : invert(normalBelow, chance, -40, 40))

/** The chance that a chi-square with so many degrees of freedom is at least x. */
export const chiSquareAbove = (x: number, degrees: number): number => upperGamma(degrees / 2, x / 2)

/** The chance that Student's t with so many degrees of freedom (any number above 0) is further from 0 than t. */
export const studentBeyond = (t: number, degrees: number): number => incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5)

/** The t beyond which Student's t is on either side with `chance` altogether. */
export const studentQuantile = (chance: number, degrees: number): number => invert((t) => -studentBeyond(t, degrees), -chance, 0, 1e4)

/** Where a rising function takes a value, by halving. */
function invert(rising: (x: number) => number, value: number, from: number, to: number): number {
  let [low, high] = [from, to]
  for (let step = 0; step < 200 && high - low > 1e-13 * Math.max(1, Math.abs(low)); step += 1) {
    const middle = (low + high) / 2
    if (rising(middle) < value) low = middle
    else high = middle
  }
  return (low + high) / 2
}
