import type { Database } from "../../database"

/** How many people there are, as the denominator of every count. */
export async function countEverybody(db: Database): Promise<number> {
  const [row] = await db.query<{ count: number }>("select count(*)::int as count from marketing_profile where deleted_at is null")
  return row!.count
}
