import type { Database } from "../../database"

/** The names of customer groups, by name. Reads Medusa's tables. */
export async function nameGroups(db: Database, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (!ids.length) return []
  return db.query<{ id: string; name: string }>(
    `select id, name from customer_group where id = any ($1) and deleted_at is null order by name`,
    [ids]
  )
}
