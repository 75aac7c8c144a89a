import type { Database } from "../../database"
import { segmentColumns, type SegmentRow } from "./segment-row"

/** `dependingOn`: those whose rules name that id. */
export type SegmentsAmong = { keys?: readonly number[]; ids?: readonly string[]; kind?: SegmentRow["kind"]; dependingOn?: string; groupId?: string }

/** Live segments: all, or those that fit what is given, in the order of their keys. */
export async function findSegments(db: Database, { keys, ids, kind, dependingOn, groupId }: SegmentsAmong = {}): Promise<SegmentRow[]> {
  return db.query<SegmentRow>(
    `select ${segmentColumns} from marketing_segment
      where deleted_at is null and ($1::bigint[] is null or key = any ($1)) and ($2::text[] is null or id = any ($2))
        and ($3::text is null or kind = $3) and ($4::text is null or $4 = any (depends_on)) and ($5::text is null or group_id = $5)
      order by marketing_segment.key`,
    [keys ?? null, ids ?? null, kind ?? null, dependingOn ?? null, groupId ?? null]
  )
}
