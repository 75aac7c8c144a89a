import type { AttributeValue } from "../../profiles/attribute-value"
import type { AttributeDefinition } from "../../segments/catalogue"
import type { MergeTag } from "./tag"

const examples = { text: "A word", number: 240, boolean: true, date: "2026-06-15", list: ["S", "M"], choice: "" } satisfies Record<AttributeDefinition["type"], AttributeValue>

/** What an invented person has for an attribute, for drawing a message when nobody is chosen. */
export const exampleValue = ({ type, choices }: AttributeDefinition): AttributeValue => (type === "choice" ? choices[0] ?? "" : examples[type])

/** The tag of an attribute of the shop's own: a list with commas, yes and no as true and false. Without a value it prints nothing and is not true. */
export function attributeTag(definition: AttributeDefinition): MergeTag {
  const { key, name, help } = definition
  return {
    tag: `attributes.${key}`, label: name, help: help ?? "An attribute of the shop's own. Empty where there is no value.",
    example: String(print(exampleValue(definition))), reads: ["attributes"],
    value: ({ person }) => print(person.attributes?.[key]),
  }
}

function print(value: AttributeValue | undefined): string | number | boolean | undefined {
  return Array.isArray(value) ? value.join(", ") : value
}
