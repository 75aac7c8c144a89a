import type { Field } from "../../../src/core/segments/field"
import { fieldGroups, fields } from "../../../src/core/segments/fields"

/** The catalogue under its headings, narrowed to fields whose label, help or heading holds every word. */
export function findFields(text: string): { name: string; label: string; fields: Field[] }[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return fieldGroups
    .map((group) => ({
      ...group,
      fields: fields.filter((field) => {
        const spoken = `${field.label} ${field.help} ${group.label}`.toLowerCase()
        return field.group === group.name && words.every((word) => spoken.includes(word))
      }),
    }))
    .filter((group) => group.fields.length > 0)
}
