import type { AttributeValue } from "../../../src/core/profiles/attribute-value"
import type { AttributeType } from "../../../src/core/segments/catalogue"

/** A value as it is written in a field; nothing is an empty text. */
export function attributeText(value: AttributeValue | null): string {
  return value === null ? "" : Array.isArray(value) ? value.join(", ") : String(value)
}

/** What was written as a value of the type: null for nothing, undefined when it is none. A list is divided by commas. */
export function attributeOf(type: AttributeType, text: string): AttributeValue | null | undefined {
  const written = text.trim()
  if (written === "") return null
  if (type === "list") return [...new Set(written.split(",").map((entry) => entry.trim()).filter(Boolean))]
  if (type !== "number") return written
  const number = Number(written.replace(/\s/g, "").replace(/^(-?\d+),(\d+)$/, "$1.$2"))
  return Number.isFinite(number) ? number : undefined
}
