import type { ViewDefinition } from "../../../../core/http/views"
import type { Database } from "../../database"

export type ViewToSave = { id: string; area: string; name: string; definition: ViewDefinition; createdBy: string | null }

/** Stores a view, or puts this one in the place of the one with its id. */
export async function saveView(db: Database, { id, area, name, definition, createdBy }: ViewToSave): Promise<void> {
  await db.query(
    `insert into marketing_saved_view (id, area, name, definition, created_by) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set name = excluded.name, definition = excluded.definition, updated_at = now()`,
    [id, area, name, JSON.stringify(definition), createdBy]
  )
}
