import type { Database } from "../../database"

/** Keys of profiles after `after`, in order, whatever became of the person. */
export async function findProfilePage(db: Database, { after, limit }: { after: number; limit: number }): Promise<number[]> {
  const rows = await db.query<{ key: number }>(`select key::float8 as key from marketing_profile where key > $1 order by key limit $2`, [after, limit])
  return rows.map(({ key }) => key)
}

/** How many profiles there are, for a progress bar. */
export async function countProfiles(db: Database): Promise<number> {
  const [counted] = await db.query<{ people: number }>(`select count(*)::int as people from marketing_profile`)
  return counted!.people
}
