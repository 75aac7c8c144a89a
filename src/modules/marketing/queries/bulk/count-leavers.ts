import type { Database } from "../../database"
import type { MemberMove } from "../segments/move-members"

/** How many of these people each segment holds, as moves out of it that are about to happen. */
export async function countLeavers(db: Database, keys: readonly number[]): Promise<MemberMove[]> {
  return db.query<MemberMove>(
    `select segment_key::float8 as "segmentKey", 0 as joined, count(*)::int as departed
     from marketing_segment_member where profile_key = any ($1::bigint[]) group by segment_key`,
    [keys]
  )
}
