import type { Database } from "../../database"

/** Tells the log of suppressions who acts in this transaction, and why an address is released. */
export async function sayWho(db: Database, { actorId, note = "" }: { actorId: string | null; note?: string }): Promise<void> {
  await db.query(`select set_config('marketing.actor', $1, true), set_config('marketing.note', $2, true)`, [actorId ?? "", note])
}
