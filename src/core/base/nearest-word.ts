/** The word of `words` that takes the fewest edits to write (Levenshtein 1966), undefined when none is close to what was written. */
export function nearestWord(written: string, words: Iterable<string>): string | undefined {
  let nearest: string | undefined
  let fewest = Math.max(2, Math.ceil(written.length / 3)) + 1
  for (const word of words) {
    const edits = countEdits(written.toLowerCase(), word.toLowerCase())
    if (edits < fewest) [nearest, fewest] = [word, edits]
  }
  return nearest
}

function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[to.length]!
}
