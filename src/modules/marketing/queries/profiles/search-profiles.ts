const MOST_WORDS = 8

/**
 * A predicate on `profile`: every word written is found in the e-mail, name, phone number or company, in any order and
 * any case. Undefined when nothing was written. `bind` takes a text and gives its placeholder.
 */
export function searchProfiles(written: string | undefined, bind: (pattern: string) => string): string | undefined {
  const words = (written ?? "").toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  if (!words.length) return undefined
  // One LIKE a word: each can use the trigram index where there is one.
  return words.map((word) => `profile.search like ${bind(`%${word.replace(/[\\%_]/g, "\\$&")}%`)}`).join(" and ")
}
