import type { Database } from "../../database"

export type SuppressionEventRow = { action: "suppressed" | "changed" | "released"; reason: string; note: string | null; expires_at: Date | null; actor_id: string | null; happened_at: Date }

/** What happened to a hash, the latest first. */
export async function listSuppressionEvents(db: Database, hash: string): Promise<SuppressionEventRow[]> {
  return db.query<SuppressionEventRow>(
    `select action, reason, note, expires_at, actor_id, happened_at from marketing_suppression_event where email_hash = $1 order by key desc limit 200`,
    [hash]
  )
}
