import type { Database } from "../../database"
import { segmentColumns, type SegmentRow } from "./segment-row"

/** A segment with a rule whose past has not been looked for since its rule was written, newest first. */
export async function findWithoutHistory(db: Database): Promise<SegmentRow | undefined> {
  const [row] = await db.query<SegmentRow>(
    `select ${segmentColumns} from marketing_segment
      where deleted_at is null and kind = 'dynamic' and history_at is null and not stale and refresh_error is null order by marketing_segment.key desc limit 1`
  )
  return row
}
