import type { Rule } from "../../../../core/segments/rule.schema"
import type { Database } from "../../database"

/** Notes a refresh as done, unless the segment is gone or has another rule by now: then false. */
export async function finishRefresh(db: Database, { key, rule, members, at }: { key: number; rule: Rule; members: number; at: Date }): Promise<boolean> {
  const done = await db.query(
    `update marketing_segment set member_count = $3, refreshed_at = $4, stale = false, refresh_error = null, refresh_after = null
      where key = $1 and rule = $2::jsonb and deleted_at is null returning key`,
    [key, JSON.stringify(rule), members, at]
  )
  return done.length > 0
}
