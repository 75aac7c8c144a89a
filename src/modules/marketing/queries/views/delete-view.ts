import type { Database } from "../../database"

/** Takes a view away; nothing happens when there is none. */
export async function deleteView(db: Database, id: string): Promise<void> {
  await db.query("delete from marketing_saved_view where id = $1", [id])
}
