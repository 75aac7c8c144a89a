import type { Database } from "../../database"
import type { SegmentRow } from "./segment-row"

export type SegmentChange = Pick<SegmentRow, "id" | "name" | "description" | "rule" | "depends_on" | "time_dependent" | "is_public" | "handle">

/** Writes a segment anew. Only another rule makes its membership stale, and its past to be found again; the old members stay until the refresh has ended. */
export async function updateSegment(db: Database, segment: SegmentChange): Promise<void> {
  await db.query(
    `update marketing_segment
        set name = $2, description = $3, rule = $4::jsonb, depends_on = $5, time_dependent = $6, is_public = $7, handle = $8, updated_at = now(),
            stale = stale or rule <> $4::jsonb,
            asks = asks + case when rule = $4::jsonb then 0 else 1 end,
            refresh_error = case when rule = $4::jsonb then refresh_error end,
            refresh_after = case when rule = $4::jsonb then refresh_after end,
            history_at = case when rule = $4::jsonb then history_at end
      where id = $1 and deleted_at is null`,
    [segment.id, segment.name, segment.description, JSON.stringify(segment.rule), segment.depends_on, segment.time_dependent, segment.is_public, segment.handle]
  )
}
