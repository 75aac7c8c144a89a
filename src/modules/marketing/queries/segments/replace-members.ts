import type { CompiledRule } from "../../../../core/segments/compile-rule"
import type { Database } from "../../database"

/**
 * Makes a segment's members those the compiled rule holds for, by difference: only who joins and who leaves is written.
 * Rule and members are read in one snapshot. Returns how many members there are now.
 */
export async function replaceMembers(db: Database, segmentKey: number, { text, values }: CompiledRule, at: Date): Promise<number> {
  const segment = `$${values.length + 1}::bigint`
  const instant = `$${values.length + 2}::timestamptz`
  const [row] = await db.query<{ members: number }>(
    `with truth as materialized (${text}),
     joined as (
       insert into marketing_segment_member (segment_key, profile_key, joined_at)
       select ${segment}, truth.key, ${instant} from truth
        where not exists (select from marketing_segment_member member where member.segment_key = ${segment} and member.profile_key = truth.key)
       returning profile_key
     ),
     departed as (
       delete from marketing_segment_member member
        where member.segment_key = ${segment} and not exists (select from truth where truth.key = member.profile_key)
       returning profile_key
     ),
     recorded as (
       insert into marketing_segment_change (segment_key, profile_key, change, changed_at)
       select ${segment}, profile_key, 'joined', ${instant} from joined
       union all select ${segment}, profile_key, 'left', ${instant} from departed
     )
     select count(*)::int as members from truth`,
    [...values, segmentKey, at]
  )
  return row!.members
}
