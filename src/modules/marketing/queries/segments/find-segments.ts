import type { Database } from "../../database"
import { segmentColumns, type SegmentRow } from "./segment-row"

/** Live segments: all, or those with the given keys or ids, in the order of their keys. */
export async function findSegments(db: Database, among: { keys?: readonly number[]; ids?: readonly string[] } = {}): Promise<SegmentRow[]> {
  return db.query<SegmentRow>(
    `select ${segmentColumns} from marketing_segment
      where deleted_at is null and ($1::bigint[] is null or key = any ($1)) and ($2::text[] is null or id = any ($2))
      order by marketing_segment.key`,
    [among.keys ?? null, among.ids ?? null]
  )
}
