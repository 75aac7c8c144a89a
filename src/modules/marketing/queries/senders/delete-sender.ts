import type { Database } from "../../database"

/** Hides a sender; what went out by it keeps its name. */
export async function deleteSender(db: Database, id: string): Promise<void> {
  await db.query(`update marketing_sender set deleted_at = now(), is_default = false where id = $1`, [id])
}
