import type { Database } from "../../database"

/** Removes notices that were settled more than so many days ago. */
export async function forgetNotices(db: Database, days: number): Promise<void> {
  await db.query(`delete from marketing_notice where delivered_at < now() - make_interval(days => $1)`, [days])
}
