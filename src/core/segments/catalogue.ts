import type { AttributeType, Field, FieldGroup } from "./field"

export type { AttributeType }

/** A fact of the shop's own about its customers, as a merchant defined it. Its field in rules is called "attribute." and its key. */
export type AttributeDefinition = {
  key: string
  name: string
  type: AttributeType
  help: string | null
  /** The values of a choice; empty for other types. */
  choices: string[]
}

/** Everything a rule of this shop may ask: the fields all shops have and those of its own attributes. */
export type Catalogue = {
  fields: readonly Field[]
  groups: readonly { name: FieldGroup; label: string }[]
  /** The field of that name; undefined when the catalogue has none. */
  field(name: unknown): Field | undefined
}
