import { normaliseEmail } from "../base/normalise-email"
import type { AttributeDefinition } from "../segments/catalogue"
import { unguardFormulas } from "./guard-formulas"
import { isEmail } from "./is-email"
import { profileTargets } from "./import-targets"
import { type DateOrder, readBoolean, readCountry, readDay, readMoment, readNumber, readWords, type Reading, short } from "./read-cell"

/** The profile's columns an import may fill. */
export const importedColumns = [
  "first_name", "last_name", "phone", "company_name", "birthday", "gender", "locale", "time_zone",
  "address_1", "address_2", "postal_code", "city", "province", "country_code",
] as const
export type ImportedColumn = (typeof importedColumns)[number]

/** What a file's line says about a person. Empty cells say nothing and are not in it. */
export type ImportedPerson = {
  email: string
  columns: Partial<Record<ImportedColumn, string>>
  attributes: Record<string, unknown>
  tags: string[]
  /** `source` and `at` only where the line itself tells. */
  consent: { state?: "subscribed" | "unsubscribed"; source?: string; at?: string }
}

export type ImportPlan = {
  /** What each column of the file becomes, in the file's order; null leaves it out. */
  targets: readonly (string | null)[]
  attributes: readonly AttributeDefinition[]
  dateOrder?: DateOrder
}

const LONGEST = 500
const kinds = new Map(profileTargets.map(({ value, kind }) => [value, kind]))

/** One line of a file: the person it tells of, or every reason why it cannot be used, each naming its column. */
export function readImportRow(cells: readonly string[], plan: ImportPlan, headers: readonly string[]): { person: ImportedPerson } | { problems: string[] } {
  const person: ImportedPerson = { email: "", columns: {}, attributes: {}, tags: [], consent: {} }
  const problems: string[] = []
  if (cells.length > headers.length) problems.push(`The line has ${cells.length} columns, the first line ${headers.length}. Is a text with a separator in it not in quotes?`)
  plan.targets.forEach((target, index) => {
    const text = unguardFormulas(cells[index] ?? "").trim()
    if (!target || !text) return
    const problem = takeCell(person, target, text, plan)
    if (problem) problems.push(`${headers[index]}: ${problem}`)
  })
  if (!person.email && !problems.length) problems.push("There is no e-mail address, so nobody can be found or made.")
  return problems.length ? { problems } : { person }
}

/** Puts what a cell says into the person; answers why not. */
function takeCell(person: ImportedPerson, target: string, text: string, { attributes, dateOrder }: ImportPlan): string | undefined {
  const keep = <Value>(reading: Reading<Value>, put: (value: Value) => void): string | undefined => {
    if ("problem" in reading) return reading.problem
    put(reading.value)
    return undefined
  }
  if (target.startsWith("attribute.")) {
    const definition = attributes.find(({ key }) => `attribute.${key}` === target)
    return definition && keep(readAttribute(text, definition, dateOrder), (value) => { person.attributes[definition.key] = value })
  }
  const column = target as ImportedColumn
  switch (kinds.get(target)) {
    case "email":
      return keep(isEmail(text) ? { value: normaliseEmail(text) } : { problem: `“${short(text)}” is not an e-mail address.` }, (value) => { person.email = value })
    case "name":
      return keep(bounded(text), (value) => Object.assign(person.columns, { ...splitName(value), ...person.columns }))
    case "date":
      return keep(readDay(text, dateOrder), (value) => { person.columns[column] = value })
    case "country":
      return keep(readCountry(text), (value) => { person.columns[column] = value })
    case "locale":
      return keep(readLocale(text), (value) => { person.columns[column] = value })
    case "time_zone":
      return keep(readTimeZone(text), (value) => { person.columns[column] = value })
    case "tags":
      return keep(readTags(text), (value) => { person.tags = value })
    case "consent":
      return keep(readBoolean(text), (value) => { person.consent.state = value ? "subscribed" : "unsubscribed" })
    case "moment":
      return keep(readMoment(text, dateOrder), (value) => { person.consent.at = value })
    default:
      return keep(bounded(text), (value) => {
        if (target === "consent_source") person.consent.source = value.slice(0, 200)
        else person.columns[column] = value
      })
  }
}

/** A cell of text as the attribute's type. */
export function readAttribute(text: string, { type, choices, name }: AttributeDefinition, order?: DateOrder): Reading<unknown> {
  switch (type) {
    case "number":
      return readNumber(text)
    case "boolean":
      return readBoolean(text)
    case "date":
      return readDay(text, order)
    case "list":
      return { value: readWords(text) }
    case "choice": {
      const choice = choices.find((choice) => choice.toLowerCase() === text.trim().toLowerCase())
      return choice === undefined ? { problem: `“${short(text)}” is not a choice of ${name}. It can be ${choices.map((choice) => `“${choice}”`).join(", ")}.` } : { value: choice }
    }
    default:
      return bounded(text)
  }
}

const bounded = (text: string): Reading<string> =>
  text.length > LONGEST ? { problem: `The text has ${text.length} characters; ${LONGEST} are the most.` } : { value: text }

function splitName(name: string): { first_name?: string; last_name?: string } {
  const [last, first] = name.includes(",") ? name.split(/,(.*)/s).map((part) => part.trim()) : []
  if (last && first) return { first_name: first, last_name: last }
  const words = name.split(/\s+/)
  return words.length === 1 ? { first_name: name } : { first_name: words.slice(0, -1).join(" "), last_name: words.at(-1)! }
}

function readTags(text: string): Reading<string[]> {
  const tags = readWords(text)
  const long = tags.find((tag) => tag.length > 60)
  return long ? { problem: `The tag “${short(long)}” is longer than 60 characters.` } : { value: tags }
}

function readLocale(text: string): Reading<string> {
  try {
    return { value: new Intl.Locale(text.replaceAll("_", "-")).baseName }
  } catch {
    return { problem: `“${short(text)}” is not a language's code. Write it like en or de-DE.` }
  }
}

function readTimeZone(text: string): Reading<string> {
  try {
    return { value: new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone }
  } catch {
    return { problem: `“${short(text)}” is not a time zone. Write it like Europe/Berlin.` }
  }
}
