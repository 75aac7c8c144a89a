import type { Database } from "../../database"

/** How many notes of changed people wait; counting stops at `most`. */
export async function countWaiting(db: Database, most: number): Promise<number> {
  const [row] = await db.query<{ count: number }>("select count(*)::int as count from (select from marketing_changed_profile limit $1) waiting", [most])
  return row!.count
}
