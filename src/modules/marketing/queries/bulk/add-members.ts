import type { Database } from "../../database"
import { noteChanged } from "../profiles/note-changed"

/** Puts living people into a static segment, with the change written down and the count raised; who is in stays as they are. Returns how many are alive and how many joined. */
export async function addMembers(db: Database, { segmentKey, keys }: { segmentKey: number; keys: readonly number[] }): Promise<{ alive: number; joined: number }> {
  const [row] = await db.query<{ alive: number; joined: number }>(
    `with person as materialized (
       select key from marketing_profile where key = any ($2::bigint[]) and deleted_at is null order by key for share
     ),
     joined as (
       insert into marketing_segment_member (segment_key, profile_key) select $1, key from person
       on conflict (segment_key, profile_key) do nothing
       returning profile_key as key
     ),
     recorded as (
       insert into marketing_segment_change (segment_key, profile_key, change) select $1, key, 'joined' from joined
     ),
     counted as (
       update marketing_segment set member_count = member_count + (select count(*) from joined) where key = $1 and exists (select from joined)
     ),
     noted as (${noteChanged("joined")})
     select (select count(*)::int from person) as alive, (select count(*)::int from joined) as joined`,
    [segmentKey, keys]
  )
  return row!
}
