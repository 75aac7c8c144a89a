import type { Database } from "../../database"

export type ChangedPeople = { keys: number[]; engaged: number[]; more: boolean }

/**
 * Takes up to `limit` notes of people whose facts changed, longest waiting first, and who they are about. The notes are
 * gone when the transaction ends, and back if it fails. `engaged` are those whose engagement is to be summed first.
 */
export async function claimChangedProfiles(db: Database, limit: number): Promise<ChangedPeople> {
  const rows = await db.query<{ key: number; engaged: boolean; notes: number }>(
    `with taken as materialized (
       select ctid from marketing_changed_profile order by key limit $1 for update skip locked
     ),
     gone as (
       delete from marketing_changed_profile where ctid = any(array(select ctid from taken)) returning profile_key, engaged
     )
     select profile_key::float8 as key, bool_or(engaged) as engaged, count(*)::int as notes from gone group by profile_key order by profile_key`,
    [limit]
  )
  const notes = rows.reduce((sum, row) => sum + row.notes, 0)
  return { keys: rows.map(({ key }) => key), engaged: rows.filter(({ engaged }) => engaged).map(({ key }) => key), more: notes === limit }
}
