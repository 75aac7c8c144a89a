import type { Database } from "../../database"
import { segmentColumns, type SegmentRow } from "./segment-row"

export const segmentOrders = ["name", "member_count", "refreshed_at", "created_at", "updated_at"] as const

export type SegmentListing = {
  q?: string
  /** Left out, the newest come first. */
  order?: { by: (typeof segmentOrders)[number]; descending: boolean }
  limit: number
  offset: number
}

/** One page of the segments, and how many there are in all; `q` looks in name and description. */
export async function listSegments(db: Database, { q, order = { by: "created_at", descending: true }, limit, offset }: SegmentListing): Promise<{ segments: SegmentRow[]; count: number }> {
  const where = "deleted_at is null and ($1::text is null or strpos(lower(name), lower($1)) > 0 or strpos(lower(description), lower($1)) > 0)"
  const column = order.by === "name" ? "lower(name)" : order.by
  const segments = await db.query<SegmentRow>(
    `select ${segmentColumns} from marketing_segment where ${where}
     order by ${column} ${order.descending ? "desc" : "asc"} nulls last, marketing_segment.key desc limit $2 offset $3`,
    [q || null, limit, offset]
  )
  const [total] = await db.query<{ count: number }>(`select count(*)::int as count from marketing_segment where ${where}`, [q || null])
  return { segments, count: total!.count }
}
