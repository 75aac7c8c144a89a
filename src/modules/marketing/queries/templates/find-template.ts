import type { Database } from "../../database"
import { templateColumns, type TemplateRow } from "./template-row"

/** The template of this id, unless it was deleted; `hold` keeps others from changing it until the transaction ends. */
export async function findTemplate(db: Database, id: string, hold = false): Promise<TemplateRow | undefined> {
  const [template] = await db.query<TemplateRow>(`select ${templateColumns} from marketing_template where id = $1 and deleted_at is null${hold ? " for update" : ""}`, [id])
  return template
}
