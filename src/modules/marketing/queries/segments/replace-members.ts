import type { CompiledRule } from "../../../../core/segments/compile-rule"
import type { Database } from "../../database"

/**
 * Makes a segment's members those the compiled rule holds for, by difference: only who joins and who leaves is written.
 * Rule and members are read in one snapshot. Returns how many moved.
 *
 * Statistics know nothing of a segment just filled, so the planner expects one member and would compare everyone with
 * everyone. A full join can only be hashed or merged, and rows deleted by their place need no join.
 */
export async function replaceMembers(db: Database, segmentKey: number, { text, values }: CompiledRule, at: Date): Promise<number> {
  const segment = `$${values.length + 1}::bigint`
  const instant = `$${values.length + 2}::timestamptz`
  const [row] = await db.query<{ moved: number }>(
    `with truth as materialized (${text}),
     difference as materialized (
       select truth.key as joining, member.ctid as leaving
         from truth full join (select ctid, profile_key from marketing_segment_member where segment_key = ${segment}) member on member.profile_key = truth.key
        where truth.key is null or member.profile_key is null
     ),
     joined as (
       insert into marketing_segment_member (segment_key, profile_key, joined_at)
       select ${segment}, joining, ${instant} from difference where joining is not null
       returning profile_key
     ),
     departed as (
       delete from marketing_segment_member where ctid = any(array(select leaving from difference where leaving is not null)) returning profile_key
     ),
     recorded as (
       insert into marketing_segment_change (segment_key, profile_key, change, changed_at)
       select ${segment}, profile_key, 'joined', ${instant} from joined
       union all select ${segment}, profile_key, 'left', ${instant} from departed
     )
     select count(*)::int as moved from difference`,
    [...values, segmentKey, at]
  )
  return row!.moved
}
