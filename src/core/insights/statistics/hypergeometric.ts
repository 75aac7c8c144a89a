const MOST_TERMS = 100_000
const SMALLEST = 1e-15

/** Gauss' hypergeometric function ₂F₁(a, b; c; z) by its series, for 0 ≤ z < 1 and c not 0, −1, −2 … */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let [term, sum] = [1, 1]
  for (let n = 0; n < MOST_TERMS; n += 1) {
    term *= ((a + n) * (b + n) * z) / ((c + n) * (n + 1))
    sum += term
    if (Math.abs(term) <= SMALLEST * Math.abs(sum)) break
  }
  return sum
}
