import type { Database } from "../../database"

export type WaitingNotice = { id: string; kind: string; title: string; description: string; failures: number }

/** The oldest notices that were not delivered, held until the transaction ends and passed over by others. */
export async function takeNotices(db: Database, limit: number): Promise<WaitingNotice[]> {
  return db.query(`select id, kind, title, description, failures::int as failures from marketing_notice where delivered_at is null order by key limit $1 for update skip locked`, [limit])
}
