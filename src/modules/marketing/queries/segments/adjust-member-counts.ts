import type { Database } from "../../database"
import type { MemberMove } from "./move-members"

/** Adds who joined and takes off who left; rows are locked in the order of keys, so that two workers never wait for each other. */
export async function adjustMemberCounts(db: Database, moves: readonly MemberMove[]): Promise<void> {
  await db.query(
    `with move as (
       select key, sum(difference)::int as difference from unnest($1::bigint[], $2::int[]) as given (key, difference) group by key
     ),
     ordered as (
       select segment.key, move.difference from marketing_segment segment join move on move.key = segment.key order by segment.key for update of segment
     )
     update marketing_segment segment set member_count = segment.member_count + ordered.difference from ordered where segment.key = ordered.key`,
    [moves.map(({ segmentKey }) => segmentKey), moves.map(({ joined, departed }) => joined - departed)]
  )
}
