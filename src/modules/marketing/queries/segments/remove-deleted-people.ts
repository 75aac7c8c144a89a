import type { Database } from "../../database"
import type { MemberMove } from "./move-members"

/** Takes those of the given people who were deleted out of every segment. */
export async function removeDeletedPeople(db: Database, keys: readonly number[], now: Date): Promise<MemberMove[]> {
  return db.query<MemberMove>(
    `with departed as (
       delete from marketing_segment_member member using marketing_profile profile
        where member.profile_key = any ($1::bigint[]) and profile.key = member.profile_key and profile.deleted_at is not null
       returning member.segment_key, member.profile_key
     ),
     recorded as (
       insert into marketing_segment_change (segment_key, profile_key, change, changed_at) select segment_key, profile_key, 'left', $2 from departed
     )
     select segment_key::float8 as "segmentKey", 0 as joined, count(*)::int as departed from departed group by segment_key`,
    [keys, now]
  )
}
