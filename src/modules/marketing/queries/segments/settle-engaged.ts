import type { Database } from "../../database"

/** People whose engagement is to be summed, longest waiting first, up to `limit` notes; those notes say no more than "changed" from now on. */
export async function settleEngaged(db: Database, limit: number): Promise<number[]> {
  const rows = await db.query<{ key: number }>(
    `with taken as (select key from marketing_changed_profile where engaged order by key limit $1 for update skip locked),
     settled as (
       update marketing_changed_profile note set engaged = false from taken where note.key = taken.key returning note.profile_key
     )
     select distinct profile_key::float8 as key from settled order by 1`,
    [limit]
  )
  return rows.map(({ key }) => key)
}
