import type { Database } from "../../database"

/** Brings a deleted sender back; not as the default one. */
export async function restoreSender(db: Database, id: string): Promise<void> {
  await db.query(`update marketing_sender set deleted_at = null where id = $1`, [id])
}
