import type { TemplateContent } from "../../../../core/campaigns/templates/template.schema"
import type { Database } from "../../database"
import { templateColumns, type TemplateRow } from "./template-row"

export type TemplateSave = TemplateContent & { id: string; version: number; savedBy: string | null; restoredFrom: number | null }

/** Writes what a template says from now on as its next version; undefined when `version` is not its latest any more. */
export async function saveTemplate(db: Database, { id, version, name, category, description, message, savedBy, restoredFrom }: TemplateSave): Promise<TemplateRow | undefined> {
  const [template] = await db.query<TemplateRow>(
    `with saved as (
       update marketing_template
       set name = $3, category = $4, description = $5, message = $6, version = version + 1, updated_at = now()
       where id = $1 and version = $2 and deleted_at is null returning *
     ), kept as (
       insert into marketing_template_version (template_key, number, name, category, description, message, saved_by, restored_from, saved_at)
       select key, version, name, category, description, message, $7, $8, updated_at from saved
     )
     select ${templateColumns} from saved`,
    [id, version, name, category, description, JSON.stringify(message), savedBy, restoredFrom]
  )
  return template
}
