import type { Database } from "../../database"

/** Takes back the deletion of a draft. */
export async function restoreDraft(db: Database, id: string): Promise<void> {
  await db.query(`update marketing_campaign set deleted_at = null, updated_at = now() where id = $1 and status = 'draft'`, [id])
}
