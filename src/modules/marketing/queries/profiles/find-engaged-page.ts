import type { Database } from "../../database"

/** The next people after a key whose engagement is not nothing, in the order of keys. */
export async function findEngagedPage(db: Database, after: number, limit: number): Promise<number[]> {
  const rows = await db.query<{ key: number }>(
    "select key::float8 as key from marketing_profile where key > $1 and engagement > 0 and deleted_at is null order by key limit $2",
    [after, limit]
  )
  return rows.map(({ key }) => key)
}
