import type { Database } from "../../database"

/** Says that nothing of these visitors waits any more: their further events find the person themselves. */
export async function finishVisitors(db: Database, ids: readonly string[]): Promise<void> {
  await db.query(`update marketing_visitor set join_at = null where id = any ($1::uuid[])`, [ids])
}
