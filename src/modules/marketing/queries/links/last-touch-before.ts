import type { Database } from "../../database"

/** The key after which the touches since a moment begin; keys grow with time. */
export async function lastTouchBefore(db: Database, moment: Date): Promise<number> {
  const [row] = await db.query<{ key: number }>(
    `select coalesce((select min(key) - 1 from marketing_touch where happened_at >= $1), (select max(key) from marketing_touch), 0)::float8 as key`,
    [moment]
  )
  return row!.key
}
