/** Pearson's correlation of pairs; 0 when one side does not vary. */
export function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length
  const [left, right] = [mean(0), mean(1)]
  let [both, lefts, rights] = [0, 0, 0]
  for (const [x, y] of pairs) {
    both += (x - left) * (y - right)
    lefts += (x - left) ** 2
    rights += (y - right) ** 2
  }
  return lefts && rights ? both / Math.sqrt(lefts * rights) : 0
}
