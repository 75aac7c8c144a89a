import type { Database } from "../../database"
import { segmentColumns, type SegmentRow } from "./segment-row"

/** Changes are stamped before they are committed: what happened so shortly before the last comparison may have been missed by it. */
const OVERLAP = "interval '2 minutes'"

/** Segments whose group may differ from their members: never compared to the end, moved since, or last compared before `comparedBefore`. */
export async function findMirrorsDue(db: Database, { now, comparedBefore }: { now: Date; comparedBefore: Date }): Promise<SegmentRow[]> {
  return db.query<SegmentRow>(
    `select ${segmentColumns} from marketing_segment
      where deleted_at is null and group_id is not null and refreshed_at is not null
        and (mirrored_at is null or mirrored_at <= $2 or exists (
          select from marketing_segment_change change
           where change.segment_key = marketing_segment.key and change.changed_at > marketing_segment.mirrored_at - ${OVERLAP} and change.changed_at <= $1))
      order by mirrored_at nulls first, marketing_segment.key`,
    [now, comparedBefore]
  )
}
