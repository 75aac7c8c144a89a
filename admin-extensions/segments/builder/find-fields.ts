import type { Catalogue } from "../../../src/core/segments/catalogue"
import type { Field } from "../../../src/core/segments/field"

type FoundGroup = { name: string; label: string; fields: Field[] }

/** The catalogue under its headings, narrowed to fields whose label or heading holds every word; where there are none, help counts too. */
export function findFields(text: string, catalogue: Catalogue): FoundGroup[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const labelled = search(words, catalogue, (field, heading) => `${field.label} ${heading}`)
  return labelled.length > 0 ? labelled : search(words, catalogue, (field, heading) => `${field.label} ${heading} ${field.help}`)
}

function search(words: string[], { groups, fields }: Catalogue, spoken: (field: Field, heading: string) => string): FoundGroup[] {
  const matches = (field: Field, heading: string) => words.every((word) => spoken(field, heading).toLowerCase().includes(word))
  return groups
    .map((group) => ({ ...group, fields: fields.filter((field) => field.group === group.name && matches(field, group.label)) }))
    .filter((group) => group.fields.length > 0)
}
