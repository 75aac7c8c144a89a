import type { Database } from "../../database"
import { segmentColumns, type SegmentRow } from "./segment-row"

/** The live segment of that id; held until the transaction ends when asked for. */
export async function findSegment(db: Database, id: string, hold = false): Promise<SegmentRow | undefined> {
  const [row] = await db.query<SegmentRow>(`select ${segmentColumns} from marketing_segment where id = $1 and deleted_at is null ${hold ? "for update" : ""}`, [id])
  return row
}
