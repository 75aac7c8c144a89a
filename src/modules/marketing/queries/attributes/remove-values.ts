import type { Database } from "../../database"

/** Takes an attribute off the next people after a key who have it, locked in the order of keys; the last key looked at, null when nobody is left. */
export async function removeValues(db: Database, { key, after, limit }: { key: string; after: number; limit: number }): Promise<number | null> {
  const [page] = await db.query<{ last: number | null }>(
    `with page as (
       select key from marketing_profile where key > $2 order by key limit $3
     ),
     held as (
       select profile.key from marketing_profile profile join page on page.key = profile.key where profile.attributes ? $1
       order by profile.key for no key update of profile
     ),
     removed as (
       update marketing_profile profile set attributes = profile.attributes - $1, updated_at = now()
       from held where profile.key = held.key
     )
     select max(key)::float8 as last from page`,
    [key, after, limit]
  )
  return page!.last
}
