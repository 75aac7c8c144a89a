import type { TemplateContent } from "../../../../core/campaigns/templates/template.schema"

/** One version of a template, without what it says in full. */
export type VersionRow = { number: number; name: string; subject: string; restored_from: number | null; saved_by: string | null; saved_at: Date }

/** One version of a template with all it says. */
export type WholeVersion = TemplateContent & { number: number }
