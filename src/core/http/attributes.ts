import type { AttributeDefinition } from "../segments/catalogue"

/** A fact of the shop's own about people. `metadata_key`: the key of customer metadata it is read from, if any. */
export type AttributeResponse = AttributeDefinition & {
  id: string
  metadata_key: string | null
  /** How many people have a value, the segments whose rules name it, and the campaigns not over yet whose messages print it. */
  people: number
  used_by: { id: string; name: string }[]
  used_in: { id: string; name: string }[]
  created_at: string
  updated_at: string
}
export type AttributeListResponse = { attributes: AttributeResponse[] }
export type AttributeDetailResponse = { attribute: AttributeResponse }
export type AttributeDeleteResponse = { id: string; object: "attribute"; deleted: true }

/** POST attributes/values: how many people have other values now, and what is wrong with which row (`index` from 0). */
export type AttributeValuesResponse = {
  updated: number
  unchanged: number
  problems: { index: number; path: (string | number)[]; message: string }[]
}
