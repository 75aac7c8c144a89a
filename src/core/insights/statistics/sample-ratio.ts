import { chiSquareAbove } from "./distributions"

/** Below this chance the groups are not the size they were meant to be, and nothing may be read from their difference. */
export const UNBALANCED = 0.001

/** Whether groups are as large as their shares (any weights) let expect: Pearson's chi-square, as the sample-ratio check of Fabijan et al. (2019). */
export function sampleRatio(counts: readonly number[], shares: readonly number[]): { p: number; fine: boolean } {
  const [people, whole] = [total(counts), total(shares)]
  const expected = shares.map((share) => (people * share) / whole)
  // Somebody where nobody belongs is a mistake without any arithmetic.
  if (counts.some((count, index) => count > 0 && !expected[index])) return { p: 0, fine: false }
  const groups = expected.filter(Boolean).length
  if (!people || groups < 2) return { p: 1, fine: true }
  const distance = total(counts.map((count, index) => (expected[index] ? (count - expected[index]!) ** 2 / expected[index]! : 0)))
  const p = chiSquareAbove(distance, groups - 1)
  return { p, fine: p >= UNBALANCED }
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
