import type { Rule } from "../../../../core/segments/rule.schema"
import type { Database } from "../../database"

/**
 * Notes a refresh of segments as done, with the members they have; the keys of those it was noted for. One that is gone, is kept
 * by hand or has another rule by now is not. One that was asked about again since `asks` was read stays stale: what it was asked
 * for may have come too late to be read. Rows are locked in the order of keys.
 */
export async function finishRefresh(db: Database, segments: readonly { key: number; rule: Rule; asks: number }[], at: Date): Promise<number[]> {
  const rows = await db.query<{ key: number }>(
    `with ordered as (
       select segment.key, asked.asks from marketing_segment segment join unnest($1::bigint[], $2::jsonb[], $4::bigint[]) as asked (key, rule, asks) on asked.key = segment.key
        where segment.rule = asked.rule and segment.deleted_at is null and segment.kind = 'dynamic' order by segment.key for update of segment
     )
     update marketing_segment segment
        set member_count = (select count(*) from marketing_segment_member member where member.segment_key = segment.key),
            refreshed_at = $3, stale = segment.asks <> ordered.asks, refresh_error = null, refresh_after = null
       from ordered where segment.key = ordered.key returning segment.key::float8 as key`,
    [segments.map(({ key }) => key), segments.map(({ rule }) => JSON.stringify(rule)), at, segments.map(({ asks }) => asks)]
  )
  return rows.map(({ key }) => key)
}
