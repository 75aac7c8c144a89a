import { createBindings } from "../../../../core/base/bindings"
import type { Database } from "../../database"
import type { RuleGround } from "../../memory/read-rule-ground"
import { type AskedSegment, truths } from "./truths"

export type MemberMove = { segmentKey: number; joined: number; departed: number }

/** Asks several segments about the given people at once and moves them in and out; returns what moved. Someone deleted is in no segment. */
export async function moveMembers(
  db: Database, { segments, keys, ground }: { segments: readonly AskedSegment[]; keys: readonly number[]; ground: RuleGround }
): Promise<MemberMove[]> {
  const bindings = createBindings()
  const people = bindings.bind(keys, "bigint[]")
  const at = bindings.bind(ground.now.toISOString(), "timestamptz")
  return db.query<MemberMove>(
    `with ${truths(bindings, segments, ground, people)},
     joined as (
       insert into marketing_segment_member (segment_key, profile_key, joined_at)
       select joining, key, ${at} from moving, unnest(holds) as joining where joining <> all (held)
       returning segment_key, profile_key
     ),
     departed as (
       delete from marketing_segment_member member using (select leaving, key from moving, unnest(held) as leaving where leaving <> all (holds)) gone
        where member.segment_key = gone.leaving and member.profile_key = gone.key
       returning member.segment_key, member.profile_key
     ),
     moved as (
       select segment_key, profile_key, 'joined' as change from joined union all select segment_key, profile_key, 'left' from departed
     ),
     recorded as (
       insert into marketing_segment_change (segment_key, profile_key, change, changed_at) select segment_key, profile_key, change, ${at} from moved
     )
     select segment_key::float8 as "segmentKey", (count(*) filter (where change = 'joined'))::int as joined,
            (count(*) filter (where change = 'left'))::int as departed
       from moved group by segment_key`,
    bindings.values
  )
}
