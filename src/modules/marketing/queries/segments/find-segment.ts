import type { Database } from "../../database"
import { segmentColumns, type SegmentRow } from "./segment-row"

/** The live segment of that id. */
export async function findSegment(db: Database, id: string): Promise<SegmentRow | undefined> {
  const [row] = await db.query<SegmentRow>(`select ${segmentColumns} from marketing_segment where id = $1 and deleted_at is null`, [id])
  return row
}
