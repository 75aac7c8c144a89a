import type { Database } from "../../database"

/**
 * Lets a sender go on. Its bounces and complaints are counted from now: what stopped it before is known. Campaigns that waited
 * for it are not late by that: a person held them.
 */
export async function resumeSender(db: Database, id: string): Promise<boolean> {
  return db.transaction(async (db) => {
    const [resumed] = await db.query<{ key: number }>(
      `update marketing_sender set status = 'active', paused_reason = null, watched_from = now(), updated_at = now()
       where id = $1 and status = 'paused' and deleted_at is null returning key::float8 as key`, [id])
    if (!resumed) return false
    await db.query(
      `update marketing_campaign set worked_at = now()
       where status = 'sending' and occurrence_key in (select key from marketing_occurrence where sender_key = $1)`, [resumed.key])
    return true
  })
}
