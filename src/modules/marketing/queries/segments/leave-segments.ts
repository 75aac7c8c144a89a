import type { Database } from "../../database"
import type { MemberMove } from "./move-members"

/**
 * Takes people out of every segment without a word in its history; returns what moved. A membership that another transaction
 * changes at this moment is left to it: memberships are changed many at once in no order, so that two could wait for each other.
 */
export async function leaveSegments(db: Database, keys: readonly number[]): Promise<MemberMove[]> {
  return db.query<MemberMove>(
    `with held as (
       select segment_key, profile_key from marketing_segment_member where profile_key = any ($1::bigint[]) for update skip locked
     ),
     departed as (
       delete from marketing_segment_member member using held
        where member.segment_key = held.segment_key and member.profile_key = held.profile_key
       returning member.segment_key
     )
     select segment_key::float8 as "segmentKey", 0 as joined, count(*)::int as departed from departed group by segment_key`,
    [keys]
  )
}
