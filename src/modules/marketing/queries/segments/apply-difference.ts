import type { Database } from "../../database"
import type { Difference } from "./compare-members"

/** Moves people in and out of one segment and records it. Who is in already does not join, who is not in does not leave; the keys of those who moved. */
export async function applyDifference(db: Database, { segmentKey, joining, leaving }: Difference, at: Date): Promise<{ joined: number[]; departed: number[] }> {
  const rows = await db.query<{ key: number; change: string }>(
    `with joined as (
       insert into marketing_segment_member (segment_key, profile_key, joined_at)
       select $1, key, $4 from unnest($2::bigint[]) as joining (key) on conflict do nothing
       returning profile_key
     ),
     departed as (
       delete from marketing_segment_member where segment_key = $1 and profile_key = any ($3::bigint[]) returning profile_key
     ),
     moved as (select profile_key, 'joined' as change from joined union all select profile_key, 'left' from departed),
     recorded as (
       insert into marketing_segment_change (segment_key, profile_key, change, changed_at) select $1, profile_key, change, $4 from moved
     )
     select profile_key::float8 as key, change from moved`,
    [segmentKey, joining, leaving, at]
  )
  const keys = (change: string) => rows.filter((row) => row.change === change).map(({ key }) => key)
  return { joined: keys("joined"), departed: keys("left") }
}
