import type { TemplateContent } from "../../../../core/campaigns/templates/template.schema"
import type { Database } from "../../database"
import { templateColumns, type TemplateRow } from "./template-row"

export type NewTemplate = TemplateContent & { id: string; createdBy: string | null }

/** Writes a new template with its first version. */
export async function insertTemplate(db: Database, { id, name, category, description, message, createdBy }: NewTemplate): Promise<TemplateRow> {
  const [template] = await db.query<TemplateRow>(
    `with made as (
       insert into marketing_template (id, name, category, description, message, created_by) values ($1, $2, $3, $4, $5, $6) returning *
     ), first as (
       insert into marketing_template_version (template_key, number, name, category, description, message, saved_by, saved_at)
       select key, version, name, category, description, message, created_by, created_at from made
     )
     select ${templateColumns} from made`,
    [id, name, category, description, JSON.stringify(message), createdBy]
  )
  return template!
}
