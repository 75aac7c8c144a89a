import type { AttributeDefinition } from "../catalogue"
import { defineField } from "../define-field"
import type { AttributeType, Field, FieldType } from "../field"

const fieldTypes: Record<AttributeType, FieldType> = { text: "text", number: "decimal", boolean: "boolean", date: "date", list: "list", choice: "choice" }

/** The field of one attribute, called "attribute." and its key. */
export function defineAttribute({ key, name, type, help, choices }: AttributeDefinition): Field {
  const said = `“${name}”`
  return defineField(fieldTypes[type], {
    name: `attribute.${key}`, label: name, group: "attributes", help: help ?? "An attribute of the shop's own.",
    ...(type === "choice" ? { choices: choices.map((value) => ({ value, label: value })) } : {}),
    words: {
      subject: type === "boolean" ? `whose ${said} is yes` : `whose ${said}${type === "number" || type === "date" ? " is" : ""}`,
      noun: said, negative: `whose ${said} is no`, empty: `without ${said}`, filled: `with ${said}`,
    },
    reads: { from: "attributes", key, type },
  })
}
