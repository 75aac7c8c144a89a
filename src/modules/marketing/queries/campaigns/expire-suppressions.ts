import type { Database } from "../../database"

/** Lets addresses be mailed again whose rest is over. */
export async function expireSuppressions(db: Database): Promise<void> {
  await db.query("delete from marketing_suppression where expires_at <= now()")
}
