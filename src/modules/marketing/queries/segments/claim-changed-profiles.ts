import type { Database } from "../../database"

/** Takes people whose facts changed since their segments were last asked, longest waiting first; theirs until the transaction ends. */
export async function claimChangedProfiles(db: Database, limit: number): Promise<number[]> {
  const rows = await db.query<{ key: number }>(
    `select key::float8 as key from marketing_profile where evaluate_at is not null
      order by evaluate_at limit $1 for update skip locked`,
    [limit]
  )
  return rows.map(({ key }) => key)
}
