import type { Database } from "../../database"

/** Stops a sender for a reason; false when it stood still already. */
export async function pauseSender(db: Database, id: string, reason: string): Promise<boolean> {
  return (await db.query(`update marketing_sender set status = 'paused', paused_reason = $2, updated_at = now() where id = $1 and status = 'active' and deleted_at is null returning 1`, [id, reason])).length > 0
}
