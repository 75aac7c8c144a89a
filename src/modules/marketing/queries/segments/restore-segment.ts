import type { Database } from "../../database"

/** Undoes the deletion of a segment; its members come back with the next refresh. */
export async function restoreSegment(db: Database, id: string): Promise<void> {
  await db.query("update marketing_segment set deleted_at = null, stale = true, asks = asks + 1, refresh_after = null, updated_at = now() where id = $1", [id])
}
