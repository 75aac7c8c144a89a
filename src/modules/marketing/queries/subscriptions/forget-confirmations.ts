import type { Database } from "../../database"

/** Deletes requests nobody confirmed, thirty days after their link ended; what was confirmed stands in the consent log. */
export async function forgetConfirmations(db: Database, now: Date): Promise<void> {
  await db.query(`delete from marketing_confirmation where expires_at < $1::timestamptz - interval '30 days' and state <> 'sending'`, [now])
}
