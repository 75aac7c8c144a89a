import type { Database } from "../../database"
import type { SegmentRow } from "./segment-row"

export type NewSegment = Pick<SegmentRow, "id" | "name" | "description" | "kind" | "rule" | "depends_on" | "time_dependent" | "ready_made" | "created_by">

/** Stores a segment without members. One with a rule is stale, so the pump fills it; one kept by hand is true as it is. The same id twice is one segment. */
export async function insertSegment(db: Database, segment: NewSegment): Promise<void> {
  await db.query(
    `insert into marketing_segment (id, name, description, kind, rule, depends_on, time_dependent, ready_made, created_by, stale, refreshed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $4 = 'dynamic', case when $4 = 'static' then now() end)
     on conflict (id) do nothing`,
    [segment.id, segment.name, segment.description, segment.kind, JSON.stringify(segment.rule), segment.depends_on, segment.time_dependent, segment.ready_made, segment.created_by]
  )
}
