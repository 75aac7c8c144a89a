import type { Database } from "../../database"

/** How many codes wait to be made in Medusa, counted as far as 100,000. */
export async function countWanted(db: Database): Promise<number> {
  const [row] = await db.query<{ count: number }>(`select count(*)::int as count from (select from marketing_offer_code where state = 'wanted' limit 100000) waiting`)
  return row!.count
}
