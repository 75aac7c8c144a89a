import type { Problem } from "../../base/problem"
import { joinWords } from "../../base/join-words"
import type { Field } from "../field"
import { inside, right, type Speech, type ValueRules, wrong } from "../value-kind"

export const MAX_TEXT = 500
export const MAX_TEXTS = 500
const SPOKEN = 6

const quote = (text: string) => `“${text}”`

/** A written text. PostgreSQL stores neither a zero character nor half of a surrogate pair. */
export function checkText(value: unknown): Problem[] {
  if (typeof value !== "string" || !value.trim()) return wrong("Enter a text.")
  if (value.length > MAX_TEXT) return wrong(`Enter at most ${MAX_TEXT} characters.`)
  return /\0|\p{Cs}/u.test(value) ? wrong("Remove the characters that cannot be stored.") : right
}

export function checkTexts(value: unknown, prompt: string, checkOne: (one: unknown) => Problem[]): Problem[] {
  if (!Array.isArray(value) || value.length === 0) return wrong(prompt)
  if (value.length > MAX_TEXTS) return wrong(`Choose at most ${MAX_TEXTS}.`)
  return value.flatMap((one, index) => inside(index, checkOne(one)))
}

/** "“a”, “b” or 12 others" */
export function listed(words: readonly string[], conjunction: "and" | "or"): string {
  if (words.length <= SPOKEN) return joinWords(words, conjunction)
  return joinWords([...words.slice(0, SPOKEN - 1), `${words.length - SPOKEN + 1} others`], conjunction)
}

/** The name behind an id, a choice or a country code. */
export function nameOf(value: string, field: Field, speech: Speech): string {
  const choice = field.choices?.find((one) => one.value === value)
  if (choice) return choice.label
  if (field.source === "country") return countryName(value)
  return sayName(value, speech)
}

/** The name behind an id in quotation marks; the id where its name is not known. */
export const sayName = (id: string, { names = {} }: Speech) => quote(Object.hasOwn(names, id) ? names[id]! : id)

const countryNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" })
const countryName = (code: string) => countryNames.of(code.toUpperCase()) ?? code.toUpperCase()

function checkChoice(value: unknown, field: Field): Problem[] {
  if (field.choices) return field.choices.some((choice) => choice.value === value) ? right : wrong("Choose one from the list.")
  if (field.source !== "country") return typeof value === "string" && value.trim() ? checkText(value) : wrong("Choose one.")
  return typeof value === "string" && /^[a-z]{2}$/.test(value) ? right : wrong("Choose a country; it is stored as its two-letter code, like de.")
}

const asTexts = (value: unknown) => value as string[]

export const text: ValueRules = { initial: "", check: checkText, describe: (value) => quote(String(value)) }

export const texts: ValueRules = {
  initial: [],
  check: (value) => checkTexts(value, "Enter at least one text.", checkText),
  describe: (value, _field, _speech, operator) => listed(asTexts(value).map(quote), operator.name === "has_all_of" ? "and" : "or"),
}

export const choice: ValueRules = { initial: "", check: checkChoice, describe: (value, field, speech) => nameOf(String(value), field, speech) }

export const choices: ValueRules = {
  initial: [],
  check: (value, field) => checkTexts(value, "Choose at least one.", (one) => checkChoice(one, field)),
  describe: (value, field, speech) => listed(asTexts(value).map((one) => nameOf(one, field, speech)), "or"),
}

export const ids: ValueRules = {
  initial: [],
  check: (value) => checkTexts(value, "Choose at least one.", checkText),
  describe: (value, field, speech, operator) =>
    listed(asTexts(value).map((id) => nameOf(id, field, speech)), operator.name === "has_all_of" ? "and" : "or"),
}
