import type { Database } from "../../database"

/** Shares the membership of those of the segments that nobody has alone at this moment, until the transaction ends; their keys. Waits for nobody. */
export async function shareSegments(db: Database, keys: readonly number[]): Promise<number[]> {
  const rows = await db.query<{ key: number }>(
    `select key::float8 as key from unnest($1::bigint[]) as given (key) where pg_try_advisory_xact_lock_shared(hashtext('marketing_segment'), key::int)`,
    [keys]
  )
  return rows.map(({ key }) => key)
}
