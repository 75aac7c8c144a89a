import type { TemplateContent } from "../../../../core/campaigns/templates/template.schema"

/** A template of the shop's own as the memory holds it: what its latest version says. */
export type TemplateRow = TemplateContent & {
  key: number
  id: string
  /** The number of its latest version. */
  version: number
  created_by: string | null
  created_at: Date
  updated_at: Date
}

/** The columns of a `TemplateRow`, for a `select` or a `returning`. */
export const templateColumns = "key::float8 as key, id, name, category, description, message, version, created_by, created_at, updated_at"
