import type { AttributeDefinition } from "../segments/catalogue"

/** A value as it is stored: JSON of the attribute's type. A date is "2026-06-15". */
export type AttributeValue = string | number | boolean | string[]

/** Either the value to store or, in words, why it is none. */
export type ReadValue = { value: AttributeValue } | { problem: string }

export const LONGEST_TEXT = 500
export const LONGEST_ENTRY = 200
export const MOST_ENTRIES = 100
const LARGEST_NUMBER = 1e15

type Definition = Pick<AttributeDefinition, "name" | "type" | "choices">

/** Reads a JSON value given for an attribute; it must be of the attribute's type. */
export function readAttributeValue(definition: Definition, given: unknown): ReadValue {
  const { name, type, choices } = definition
  const refuse = (must: string): ReadValue => ({ problem: `“${name}” must be ${must}.` })
  switch (type) {
    case "text": {
      const text = typeof given === "string" ? given.trim() : ""
      return text && text.length <= LONGEST_TEXT ? { value: text } : refuse(`a text of 1 to ${LONGEST_TEXT} characters, or null to remove it`)
    }
    case "number":
      return typeof given === "number" && Number.isFinite(given) && Math.abs(given) < LARGEST_NUMBER ? { value: given || 0 } : refuse("a number, such as 12 or 3.5, or null to remove it")
    case "boolean":
      return typeof given === "boolean" ? { value: given } : refuse("true or false, or null to remove it")
    case "date":
      return typeof given === "string" && isDay(given) ? { value: given } : refuse("a day written as 2026-06-15, or null to remove it")
    case "choice":
      return typeof given === "string" && choices.includes(given) ? { value: given } : refuse(`one of ${choices.join(", ")}, or null to remove it`)
    case "list":
      return readList(given) ?? refuse(`a list of up to ${MOST_ENTRIES} texts, each of up to ${LONGEST_ENTRY} characters, or null to remove it`)
  }
}

/**
 * Reads a value as people write it in a table or a shop in its metadata: "12", "yes", "S, M; L", a choice in other
 * capitals. What is of the right type already is taken as it is.
 */
export function readWrittenValue(definition: Definition, given: unknown): ReadValue {
  if (typeof given === "number" && (definition.type === "text" || definition.type === "choice")) return readWrittenValue(definition, String(given))
  if (typeof given !== "string") return readAttributeValue(definition, given)
  const text = given.trim()
  switch (definition.type) {
    case "number":
      return readAttributeValue(definition, /^[+-]?\d{1,15}(\.\d{1,20})?$/.test(text) ? Number(text) : text)
    case "boolean":
      return readAttributeValue(definition, booleans.get(text.toLowerCase()) ?? text)
    case "date":
      return readAttributeValue(definition, /^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : text)
    case "choice":
      return readAttributeValue(definition, definition.choices.includes(text) ? text : definition.choices.find((choice) => choice.toLowerCase() === text.toLowerCase()) ?? text)
    case "list":
      return readAttributeValue(definition, text.split(/[,;]/).map((entry) => entry.trim()).filter(Boolean))
    case "text":
      return readAttributeValue(definition, text)
  }
}

const booleans = new Map([["true", true], ["yes", true], ["1", true], ["false", false], ["no", false], ["0", false]])

function readList(given: unknown): ReadValue | undefined {
  if (!Array.isArray(given) || !given.every((entry): entry is string => typeof entry === "string")) return undefined
  const entries = [...new Set(given.map((entry) => entry.trim()))]
  const good = entries.length > 0 && entries.length <= MOST_ENTRIES && entries.every((entry) => entry.length > 0 && entry.length <= LONGEST_ENTRY)
  return good ? { value: entries } : undefined
}

/** A day there is, from the year 1000 on. */
function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
