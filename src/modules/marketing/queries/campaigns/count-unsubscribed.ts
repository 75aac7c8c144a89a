import type { Database } from "../../database"

/** How many people unsubscribed by an occurrence's mails. */
export async function countUnsubscribed(db: Database, occurrenceKey: number): Promise<number> {
  const [counted] = await db.query<{ people: number }>(`select count(distinct profile_key)::int as people from marketing_touch where occurrence_key = $1 and kind = 'unsubscribe'`, [occurrenceKey])
  return counted!.people
}
