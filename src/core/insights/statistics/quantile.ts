/** The quantile at `share` (0..1) of numbers sorted upwards: Hyndman & Fan's type 7, as R, NumPy and PostgreSQL's percentile_cont. NaN of none. */
export function quantile(sorted: readonly number[], share: number): number {
  if (!sorted.length) return NaN
  const position = (sorted.length - 1) * share
  const below = Math.floor(position)
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!]
  return low + (position - below) * (high - low)
}
