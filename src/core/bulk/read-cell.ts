/** What a cell says, or in a sentence why it says nothing we understand. */
export type Reading<Value> = { value: Value } | { problem: string }

/** Which way round 03/04/2026 is meant; without it such a day is refused. */
export type DateOrder = "day_first" | "month_first"

/**
 * A number as people write them: 1234.5, 1,234.50, 1.234,50, 1 234,50, -3. Of two different signs the last is the decimal
 * one; a single comma before exactly three digits, and any sign that occurs twice, groups thousands.
 */
export function readNumber(text: string): Reading<number> {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, "").replace(/^[€$£]|[€$£%]$/g, "")
  const plain = groupsThousands(bare)
  const value = Number(plain)
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) || !Number.isFinite(value)) return { problem: `“${short(text)}” is not a number. Write it like 1234.5.` }
  return { value }
}

function groupsThousands(text: string): string {
  const comma = text.lastIndexOf(",")
  const dot = text.lastIndexOf(".")
  if (comma >= 0 && dot >= 0) return comma > dot ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "")
  if (comma < 0) return text.indexOf(".") === dot ? text : /^[+-]?\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll(".", "") : text
  return /^[+-]?\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(",", "") : text.replace(",", ".")
}

const yes = new Set("yes y true t 1 x on ja j wahr oui o vrai si sí s verdadero vero sim verdadeiro subscribed confirmed active optin opted-in opted_in".split(" "))
const no = new Set("no n false f 0 off nein falsch non faux falso não nao unsubscribed inactive optout opted-out opted_out never".split(" "))

/** A yes or no in English, German, French, Spanish, Italian or Portuguese. */
export function readBoolean(text: string): Reading<boolean> {
  const word = text.trim().toLowerCase().replace(/^opted (in|out)$/, "opted-$1")
  if (yes.has(word)) return { value: true }
  if (no.has(word)) return { value: false }
  return { problem: `“${short(text)}” is neither yes nor no.` }
}

/** A day as "YYYY-MM-DD": written 2026-03-04, 2026/3/4, 20260304, 4.3.2026, or 03/04/2026 where its order is known or cannot be mistaken. */
export function readDay(text: string, order?: DateOrder): Reading<string> {
  const given = text.trim()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(given) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(given)
  if (iso) return asDay(text, iso[1]!, iso[2]!, iso[3]!)
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(given)
  if (dotted) return asDay(text, dotted[3]!, dotted[2]!, dotted[1]!)
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(given)
  if (!slashed) return { problem: `“${short(text)}” is not a day. Write it like 2026-03-04.` }
  const [, first, second, year] = slashed as unknown as [string, string, string, string]
  const dayFirst = Number(first) > 12 || (Number(second) <= 12 && order === "day_first") || first === second
  const monthFirst = Number(second) > 12 || (Number(first) <= 12 && order === "month_first")
  if (dayFirst) return asDay(text, year, second, first)
  if (monthFirst) return asDay(text, year, first, second)
  return { problem: `“${short(text)}” can be read in two ways. Say whether the day or the month comes first, or write it like 2026-03-04.` }
}

function asDay(text: string, year: string, month: string, day: string): Reading<string> {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  const date = new Date(`${iso}T00:00:00Z`)
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) && Number(year) >= 1000
  return exists ? { value: iso } : { problem: `“${short(text)}” is a day that does not exist.` }
}

/** A moment as ISO 8601 UTC: with a time and a zone as it stands, without a zone in UTC, a mere day at its start. */
export function readMoment(text: string, order?: DateOrder): Reading<string> {
  const given = text.trim()
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(given)) {
    const zoned = given.replace(" UTC", "Z").replace(" ", "T").replace(/ ?([+-]\d{2}):?(\d{2})$/, "$1:$2")
    const date = new Date(/(Z|[+-]\d{2}:\d{2})$/.test(zoned) ? zoned : `${zoned}Z`)
    return Number.isNaN(date.getTime()) ? { problem: `“${short(text)}” is not a time. Write it like 2026-03-04 15:30.` } : { value: date.toISOString() }
  }
  const day = readDay(given, order)
  return "value" in day ? { value: `${day.value}T00:00:00.000Z` } : day
}

/** "a, b; c" → ["a", "b", "c"]; the same word in other capitals once. */
export function readWords(text: string): string[] {
  const words = text.split(/[,;|\n]/).map((word) => word.trim()).filter(Boolean)
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()]
}

/** A country as Medusa keeps it, two small letters: from its code or its name in six languages. */
export function readCountry(text: string): Reading<string> {
  const given = text.trim().toLowerCase()
  const code = countries().get(given)
  return code ? { value: code } : { problem: `“${short(text)}” is not a country we know. Write its two-letter code, like DE.` }
}

let known: Map<string, string> | undefined
function countries(): Map<string, string> {
  if (known) return known
  known = new Map([["uk", "gb"], ["usa", "us"], ["united states of america", "us"], ["england", "gb"], ["great britain", "gb"], ["holland", "nl"]])
  const letters = [..."abcdefghijklmnopqrstuvwxyz"]
  for (const language of ["en", "de", "fr", "es", "it", "pt"]) {
    const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" })
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      const name = names.of(code.toUpperCase())
      if (!name || retired.has(code)) continue
      known.set(code, code)
      if (!known.has(name.toLowerCase())) known.set(name.toLowerCase(), code)
    }
  }
  return known
}

/** Codes that Intl still names and no address has: withdrawn countries, unions, test regions. */
const retired = new Set("an bu cs dd fx nt su tp yd yu zr eu ez un uk xa xb zz qo".split(" "))

/** The beginning of a text, for an error's sentence. */
export const short = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
