import type { Problem } from "../base/problem"
import { nearestWord } from "../base/nearest-word"
import type { AttributeDefinition } from "../segments/catalogue"
import { readAttributeValue, type AttributeValue } from "./attribute-value"

/** An attribute as checking its values needs to know it. */
export type KnownAttribute = AttributeDefinition & { metadata_key: string | null }

export type CheckedValues = { values: Record<string, AttributeValue | null>; problems: Problem[] }

/** Reads the values given for one person, each by its key; null takes one away. Those read from metadata cannot be written elsewhere. */
export function checkAttributeValues(known: ReadonlyMap<string, KnownAttribute>, given: Readonly<Record<string, unknown>>): CheckedValues {
  const values: CheckedValues["values"] = {}
  const problems: Problem[] = []
  for (const [key, value] of Object.entries(given)) {
    const definition = known.get(key)
    const refuse = (message: string) => problems.push({ path: ["attributes", key], message })
    if (!definition) refuse(`There is no attribute “${key}”. ${suggest(key, known)}`)
    else if (definition.metadata_key) {
      refuse(`“${definition.name}” is read from the customer's metadata (${definition.metadata_key}). Change it there, or take the metadata key off the attribute.`)
    } else if (value === null) values[key] = null
    else {
      const read = readAttributeValue(definition, value)
      if ("problem" in read) refuse(read.problem)
      else values[key] = read.value
    }
  }
  return { values, problems }
}

function suggest(key: string, known: ReadonlyMap<string, KnownAttribute>): string {
  const nearest = nearestWord(key, [...known.keys()])
  return nearest ? `Did you mean “${nearest}”?` : "Define it first, under Customers, Attributes."
}
