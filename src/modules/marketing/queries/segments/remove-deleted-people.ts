import type { Database } from "../../database"
import { isPseudonym } from "../profiles/erased"
import type { MemberMove } from "./move-members"

/** Takes those of the given people who were deleted out of every segment. Of those erased no history is written, and what was written while they were being erased goes. */
export async function removeDeletedPeople(db: Database, keys: readonly number[], now: Date): Promise<MemberMove[]> {
  return db.query<MemberMove>(
    `with person as materialized (
       select key, ${isPseudonym("email")} as erased from marketing_profile where key = any ($1::bigint[]) and deleted_at is not null
     ),
     departed as (
       delete from marketing_segment_member member using person
        where member.profile_key = person.key
       returning member.segment_key, member.profile_key, person.erased
     ),
     recorded as (
       insert into marketing_segment_change (segment_key, profile_key, change, changed_at) select segment_key, profile_key, 'left', $2 from departed where not erased
     ),
     forgotten as (
       delete from marketing_segment_change change using person where change.profile_key = person.key and person.erased
     )
     select segment_key::float8 as "segmentKey", 0 as joined, count(*)::int as departed from departed group by segment_key`,
    [keys, now]
  )
}
