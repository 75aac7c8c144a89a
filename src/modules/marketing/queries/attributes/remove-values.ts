import type { Database } from "../../database"

/** Takes an attribute off the next people after a key who have it; the last key looked at, null when nobody is left. */
export async function removeValues(db: Database, { key, after, limit }: { key: string; after: number; limit: number }): Promise<number | null> {
  const [page] = await db.query<{ last: number | null }>(
    `with page as (
       select key from marketing_profile where key > $2 order by key limit $3
     ),
     removed as (
       update marketing_profile profile set attributes = profile.attributes - $1, updated_at = now()
       from page where profile.key = page.key and profile.attributes ? $1
     )
     select max(key)::float8 as last from page`,
    [key, after, limit]
  )
  return page!.last
}
