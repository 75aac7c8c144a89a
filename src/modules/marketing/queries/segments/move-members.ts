import { createBindings } from "../../../../core/base/bindings"
import { compilePredicate } from "../../../../core/segments/compile-rule"
import type { Rule } from "../../../../core/segments/rule.schema"
import type { Database } from "../../database"

export type MemberMove = { segmentKey: number; joined: number; departed: number }

/**
 * Asks several segments about the given people at once and moves them in and out; returns what moved. The people are
 * read once, each rule is a filter over them. Someone deleted is in no segment.
 */
export async function moveMembers(
  db: Database, { segments, keys, now }: { segments: readonly { key: number; rule: Rule }[]; keys: readonly number[]; now: Date }
): Promise<MemberMove[]> {
  const bindings = createBindings()
  const people = bindings.bind(keys, "bigint[]")
  const asked = bindings.bind(segments.map(({ key }) => key), "bigint[]")
  const at = bindings.bind(now.toISOString(), "timestamptz")
  const truths = segments.map(({ key, rule }) => {
    const segment = bindings.bind(key, "bigint")
    return `select ${segment} as segment_key, profile.key as profile_key from profile where ${compilePredicate(rule, { bindings, now, keys: people })}`
  })
  return db.query<MemberMove>(
    `with profile as materialized (select * from marketing_profile where key = any(${people}) and deleted_at is null),
     truth as materialized (${truths.join("\nunion all ")}),
     difference as materialized (
       select truth.segment_key, truth.profile_key, member.ctid as leaving
         from truth full join (
           select ctid, segment_key, profile_key from marketing_segment_member where profile_key = any(${people}) and segment_key = any(${asked})
         ) member on member.segment_key = truth.segment_key and member.profile_key = truth.profile_key
        where truth.segment_key is null or member.segment_key is null
     ),
     joined as (
       insert into marketing_segment_member (segment_key, profile_key, joined_at)
       select segment_key, profile_key, ${at} from difference where leaving is null
       returning segment_key, profile_key
     ),
     departed as (
       delete from marketing_segment_member where ctid = any(array(select leaving from difference where leaving is not null))
       returning segment_key, profile_key
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
