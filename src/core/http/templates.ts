import type { Problem } from "../base/problem"
import type { Message } from "../campaigns/message.schema"
import type { TemplateCategory, TemplateOrigin } from "../campaigns/templates/template.schema"

export type { TemplateCategory, TemplateOrigin }

/** Those of the product (`system`) are read-only, have no version and no times. */
export type TemplateListItem = {
  id: string
  origin: TemplateOrigin
  name: string
  description: string
  category: TemplateCategory
  subject: string
  version: number | null
  created_at: string | null
  updated_at: string | null
}
export type TemplateResponse = TemplateListItem & {
  message: Message
  /** What forbids sending the message as it stands. */
  problems: Problem[]
  created_by: TemplateActor | null
}
/** Who did something; `name` is null when it was no person of the shop's, or one who is gone. */
export type TemplateActor = { id: string; name: string | null }

/** `categories` counts what the search and the origin leave in each category. */
export type TemplateListResponse = {
  templates: TemplateListItem[]
  categories: { category: TemplateCategory; count: number }[]
  count: number
  offset: number
  limit: number
}
export type TemplateDetailResponse = { template: TemplateResponse }
export type TemplateDeleteResponse = { id: string; object: "template"; deleted: true }

export type TemplateVersion = {
  number: number
  name: string
  subject: string
  /** The version whose words it brought back. */
  restored_from: number | null
  saved_by: TemplateActor | null
  saved_at: string
}
export type TemplateVersionListResponse = { versions: TemplateVersion[]; count: number; offset: number; limit: number }
