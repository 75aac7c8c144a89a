import type { AttributeType } from "../../../../core/segments/catalogue"

/** A definition as it is stored. */
export type AttributeRow = {
  id: string
  key: string
  name: string
  type: AttributeType
  help: string | null
  choices: string[]
  metadata_key: string | null
  created_at: Date
  updated_at: Date
}

export const attributeColumns = "id, key, name, type, help, choices, metadata_key, created_at, updated_at"
