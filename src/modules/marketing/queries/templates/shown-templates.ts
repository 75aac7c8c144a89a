import { systemTemplates } from "../../../../core/campaigns/templates/system-templates"
import type { TemplateCategory, TemplateOrigin } from "../../../../core/campaigns/templates/template.schema"

export type TemplateFilter = { q?: string; origin?: TemplateOrigin; category?: TemplateCategory[] }

const system = JSON.stringify(systemTemplates.map(({ name, label, description, category, message: { subject } }, index) =>
  ({ id: name, name: label, description, category, subject, place: index + 1 })))

/** Those of the product and the shop's own as one table, so that one list searches, sorts and pages them all. Takes $1 of `filterValues`. */
const shown = `(
  select id, 'own' as origin, name, description, category, message ->> 'subject' as subject, version, created_at, updated_at, 0 as place
  from marketing_template where deleted_at is null
  union all
  select id, 'system', name, description, category, subject, null, null, null, place
  from jsonb_to_recordset($1::jsonb) as system (id text, name text, description text, category text, subject text, place int)
) as shown`

/** The templates a filter leaves, for a `from`; `q` looks in name, description and subject. Takes the values of `filterValues`. */
export const filteredTemplates = `${shown}
  where ($2::text is null or name ilike $2 or description ilike $2 or subject ilike $2)
    and ($3::text is null or origin = $3)
    and ($4::text[] is null or category = any ($4))`

/** $1 to $4 of `filteredTemplates`. */
export const filterValues = ({ q, origin, category }: TemplateFilter): unknown[] =>
  [system, q ? `%${q.replace(/[\\%_]/g, "\\$&")}%` : null, origin ?? null, category?.length ? category : null]
