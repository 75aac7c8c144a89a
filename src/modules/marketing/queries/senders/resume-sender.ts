import type { Database } from "../../database"

/** Lets a sender go on. Its bounces and complaints are counted from now: what stopped it before is known. */
export async function resumeSender(db: Database, id: string): Promise<boolean> {
  return (await db.query(
    `update marketing_sender set status = 'active', paused_reason = null, watched_from = now(), updated_at = now() where id = $1 and status = 'paused' and deleted_at is null returning 1`, [id]
  )).length > 0
}
