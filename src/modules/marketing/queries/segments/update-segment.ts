import type { Rule } from "../../../../core/segments/rule.schema"
import type { Database } from "../../database"

export type SegmentChange = { id: string; name: string; description: string | null; rule: Rule; timeDependent: boolean }

/** Writes a segment anew. Only another rule makes its membership stale; the old members stay until the refresh has ended. */
export async function updateSegment(db: Database, { id, name, description, rule, timeDependent }: SegmentChange): Promise<void> {
  await db.query(
    `update marketing_segment
        set name = $2, description = $3, rule = $4::jsonb, time_dependent = $5, updated_at = now(),
            stale = stale or rule <> $4::jsonb,
            refresh_error = case when rule = $4::jsonb then refresh_error end,
            refresh_after = case when rule = $4::jsonb then refresh_after end
      where id = $1 and deleted_at is null`,
    [id, name, description, JSON.stringify(rule), timeDependent]
  )
}
