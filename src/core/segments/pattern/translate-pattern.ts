import { readClass } from "./read-class"
import { classes, literal, PatternError, type Reader } from "./reader"

export const MAX_PATTERN = 200
const MAX_DEPTH = 10
const MAX_REPEAT = 100
/** How often the innermost part may be repeated by all repetitions around it together; it bounds what a pattern costs. */
const MAX_REPEATED = 1_000

/**
 * A pattern as PostgreSQL's regular expressions write it, or what is wrong with it. The language is what all regular
 * expressions share: letters, ., [a-z], [^a-z], \d \w \s, ^ $, ( | ), ? * + {n,m}. Neither back-references nor
 * look-around, so that the time to match grows with the text alone. Texts and patterns are lower case when compared.
 */
export function translatePattern(pattern: string): { postgres: string } | { problem: string } {
  try {
    if (pattern.length > MAX_PATTERN) throw new PatternError(`Use at most ${MAX_PATTERN} characters.`)
    const reader: Reader = { characters: [...pattern], at: 0 }
    const postgres = readAlternatives(reader, 0, 1)
    if (reader.at < reader.characters.length) throw new PatternError("A ) closes nothing. Write \\) for the character itself.")
    return { postgres }
  } catch (error) {
    if (error instanceof PatternError) return { problem: error.message }
    throw error
  }
}

function readAlternatives(reader: Reader, depth: number, repeated: number): string {
  if (depth > MAX_DEPTH) throw new PatternError(`Groups may be nested ${MAX_DEPTH} deep.`)
  const branches = [readBranch(reader, depth, repeated)]
  while (reader.characters[reader.at] === "|") {
    reader.at += 1
    branches.push(readBranch(reader, depth, repeated))
  }
  if (branches.some((branch) => branch === "")) throw new PatternError(depth || branches.length > 1 ? "Write something on both sides of | and between ( and )." : "Enter a pattern.")
  return branches.join("|")
}

function readBranch(reader: Reader, depth: number, repeated: number): string {
  let branch = ""
  while (reader.at < reader.characters.length && reader.characters[reader.at] !== "|" && reader.characters[reader.at] !== ")") {
    const start = reader.at
    const atom = readAtom(reader, depth, repeated)
    const { postgres, most } = readQuantifier(reader)
    if (postgres && (atom === "^" || atom === "$")) throw new PatternError(`${atom} cannot be repeated.`)
    if (most > 1) {
      // What is repeated is read once more, now knowing how often.
      if (repeated * most > MAX_REPEATED) throw new PatternError(`Repetitions inside of each other may come to ${MAX_REPEATED} in all.`)
      const end = reader.at
      reader.at = start
      readAtom(reader, depth, repeated * most)
      reader.at = end
    }
    branch += atom + postgres
  }
  return branch
}

function readAtom(reader: Reader, depth: number, repeated: number): string {
  const character = reader.characters[reader.at++]!
  switch (character) {
    case "(": return readGroup(reader, depth, repeated)
    case "[": return readClass(reader)
    case "\\": return readEscape(reader)
    case ".": case "^": case "$": return character
    case "*": case "+": case "?": case "{": throw new PatternError(`There is nothing for ${character} to repeat. Write \\${character} for the character itself.`)
    case "}": case "]": throw new PatternError(`Write \\${character} for the character itself.`)
  }
  return literal(character)
}

function readGroup(reader: Reader, depth: number, repeated: number): string {
  if (reader.characters[reader.at] === "?") {
    if (reader.characters[reader.at + 1] !== ":") throw new PatternError("Groups that begin with (? are not supported, but for (?: )")
    reader.at += 2
  }
  const inner = readAlternatives(reader, depth + 1, repeated)
  if (reader.characters[reader.at++] !== ")") throw new PatternError("A ( is not closed. Write \\( for the character itself.")
  return `(?:${inner})`
}

function readEscape(reader: Reader): string {
  const character = reader.characters[reader.at++]
  if (character === undefined) throw new PatternError("Something must follow the last \\.")
  const named = classes[character.toLowerCase()]
  if (named && /[dws]/i.test(character)) return character === character.toLowerCase() ? `[${named}]` : `[^${named}]`
  if (/[\p{L}\p{N}]/u.test(character)) throw new PatternError(`\\${character} is not supported. There are \\d, \\w, \\s and their opposites \\D, \\W, \\S.`)
  return literal(character)
}

function readQuantifier(reader: Reader): { postgres: string; most: number } {
  const character = reader.characters[reader.at]
  let found = { postgres: "", most: 1 }
  if (character === "?" || character === "*" || character === "+") {
    reader.at += 1
    found = { postgres: character, most: 1 }
  } else if (character === "{") found = readBounds(reader)
  const next = reader.characters[reader.at]
  if (found.postgres && next !== undefined && "?*+{".includes(next)) throw new PatternError(`A repetition cannot be followed by ${next}.`)
  return found
}

/** {n}, {n,} or {n,m}. */
function readBounds(reader: Reader): { postgres: string; most: number } {
  const end = reader.characters.indexOf("}", reader.at)
  const bounds = end < 0 ? "" : reader.characters.slice(reader.at + 1, end).join("")
  const parts = /^(\d{1,3})(,(\d{0,3}))?$/.exec(bounds)
  if (!parts) throw new PatternError("Write {2}, {2,} or {2,5} for repetitions, or \\{ for the character itself.")
  const least = Number(parts[1])
  const most = parts[2] === undefined ? least : parts[3] ? Number(parts[3]) : undefined
  if (least > MAX_REPEAT || (most ?? 0) > MAX_REPEAT) throw new PatternError(`Repeat at most ${MAX_REPEAT} times.`)
  if (most !== undefined && most < least) throw new PatternError("The second number of a repetition must not be less than the first.")
  reader.at = end + 1
  return { postgres: `{${least}${most === undefined ? "," : most === least ? "" : `,${most}`}}`, most: Math.max(most ?? least, 1) }
}
