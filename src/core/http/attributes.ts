import type { AttributeDefinition } from "../segments/catalogue"

/** A fact of the shop's own about people. `metadata_key`: the key of customer metadata it is read from, if any. */
export type AttributeResponse = AttributeDefinition & {
  id: string
  metadata_key: string | null
  /** How many people have a value, and the segments whose rules name it. */
  people: number
  used_by: { id: string; name: string }[]
  created_at: string
  updated_at: string
}
export type AttributeListResponse = { attributes: AttributeResponse[] }
export type AttributeDetailResponse = { attribute: AttributeResponse }
