import { logGamma } from "./log-gamma"

const MOST_TERMS = 100_000
const SMALLEST = 1e-16
const TINY = 1e-300

/**
 * The upper regularised incomplete gamma function Q(a, x) for a > 0: by the series of DLMF 8.7.1 below a + 1, by the
 * continued fraction of DLMF 8.9.2 above (Numerical Recipes 6.2).
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x)
}

function series(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n <= MOST_TERMS && term > SMALLEST * sum; n += 1) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let value = d
  for (let n = 1; n <= MOST_TERMS; n += 1) {
    const term = n * (a - n)
    b += 2
    d = 1 / (term * d + b)
    c = b + term / c
    value *= c * d
    if (Math.abs(c * d - 1) < SMALLEST * 10) break
  }
  return value
}
