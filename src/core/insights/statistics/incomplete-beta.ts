import { logBeta } from "./log-gamma"

const MOST_TERMS = 100_000
const SMALLEST = 1e-15
const TINY = 1e-300

/**
 * The regularised incomplete beta function Iₓ(a, b): the chance that a Beta(a, b) is at most x. The continued fraction of
 * DLMF 8.17.22 by Lentz's way (Numerical Recipes 6.4), on the side on which it converges fast.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= MOST_TERMS; m += 1) {
    let change = 1
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    for (const term of [even, odd]) {
      d = 1 / awayFromZero(1 + term * d)
      c = awayFromZero(1 + term / c)
      change = c * d
      value *= change
    }
    if (Math.abs(change - 1) < SMALLEST) break
  }
  return value
}

const awayFromZero = (value: number) => (Math.abs(value) < TINY ? TINY : value)
