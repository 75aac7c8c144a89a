import type { Database } from "../../database"

/** How many people are in each combination of the given segments, and in no other of them. */
export async function countOverlap(db: Database, keys: readonly number[]): Promise<{ keys: number[]; people: number }[]> {
  return db.query(
    `select keys::float8[] as keys, count(*)::int as people from (
       select array_agg(segment_key order by segment_key) as keys from marketing_segment_member where segment_key = any ($1::bigint[]) group by profile_key
     ) person group by keys order by cardinality(keys), keys`,
    [keys]
  )
}
