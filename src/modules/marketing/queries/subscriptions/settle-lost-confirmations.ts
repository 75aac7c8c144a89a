import type { Database } from "../../database"

/** What a process held in hand for too long may or may not have been sent: it becomes unknown and is never sent again. */
export async function settleLostConfirmations(db: Database, now: Date): Promise<void> {
  await db.query(
    `update marketing_confirmation set state = 'unknown', finished_at = $1 where state = 'sending' and claimed_at < $1::timestamptz - interval '10 minutes'`,
    [now]
  )
}
