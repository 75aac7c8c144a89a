import type { Database } from "../../database"
import type { SegmentRow } from "./segment-row"

export type KindChange = Pick<SegmentRow, "key" | "kind" | "rule" | "depends_on" | "time_dependent">

/** Makes of a segment a list kept by hand, or gives it a rule again, which the pump then asks. Members stay. */
export async function setKind(db: Database, { key, kind, rule, depends_on, time_dependent }: KindChange): Promise<void> {
  await db.query(
    `update marketing_segment set kind = $2, rule = $3::jsonb, depends_on = $4, time_dependent = $5, stale = $2 = 'dynamic', asks = asks + 1, refresh_error = null,
            refresh_after = null, updated_at = now() where key = $1 and deleted_at is null`,
    [key, kind, JSON.stringify(rule), depends_on, time_dependent]
  )
}
