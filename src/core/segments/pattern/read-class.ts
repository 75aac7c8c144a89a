import { classes, literal, PatternError, type Reader } from "./reader"

/** What stands between [ and ]; the reader is behind the [. */
export function readClass(reader: Reader): string {
  let inside = ""
  const negated = reader.characters[reader.at] === "^"
  if (negated) reader.at += 1
  while (reader.at < reader.characters.length && reader.characters[reader.at] !== "]") inside += readMember(reader)
  if (reader.characters[reader.at] !== "]") throw new PatternError("A [ is not closed. Write \\[ for the character itself.")
  if (!inside) throw new PatternError("Write at least one character between [ and ].")
  reader.at += 1
  return `[${negated ? "^" : ""}${inside}]`
}

function readMember(reader: Reader): string {
  const from = readOne(reader)
  if (typeof from !== "string") return from.named
  const isRange = reader.characters[reader.at] === "-" && reader.characters[reader.at + 1] !== "]" && reader.at + 1 < reader.characters.length
  if (!isRange) return literal(from)
  reader.at += 1
  const to = readOne(reader)
  if (typeof to !== "string" || !isRangeOf(from, to)) throw new PatternError("A range goes from one letter or digit to a later one: [a-z], [0-9]. Write \\- for the character itself.")
  return `${from.toLowerCase()}-${to.toLowerCase()}`
}

function readOne(reader: Reader): string | { named: string } {
  const character = reader.characters[reader.at++]!
  if (character === "[") throw new PatternError("Write \\[ for the character itself.")
  if (character !== "\\") return character
  const escaped = reader.characters[reader.at++]
  if (escaped === undefined) throw new PatternError("Something must follow the last \\.")
  const named = classes[escaped]
  if (named) return { named }
  if (/[\p{L}\p{N}]/u.test(escaped)) throw new PatternError(`\\${escaped} is not supported between [ and ]. There are \\d, \\w and \\s.`)
  return escaped
}

const isRangeOf = (from: string, to: string) =>
  [/^[a-z]$/, /^[A-Z]$/, /^[0-9]$/].some((kind) => kind.test(from) && kind.test(to)) && from <= to
