/** ["a", "b", "c"] with "or" → "a, b or c". */
export function joinWords(words: readonly string[], conjunction: "and" | "or"): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`
}
