import type { Database } from "../../database"
import { segmentColumns, type SegmentRow } from "./segment-row"

export const segmentOrders = ["name", "member_count", "refreshed_at", "created_at", "updated_at"] as const

export type SegmentListing = {
  q?: string
  kind?: SegmentRow["kind"]
  /** The customer group that mirrors it. */
  group_id?: string
  /** Left out, the newest come first. */
  order?: { by: (typeof segmentOrders)[number]; descending: boolean }
  limit: number
  offset: number
}

/** One page of the segments, and how many there are in all; `q` looks in name and description. */
export async function listSegments(db: Database, { q, kind, group_id, order = { by: "created_at", descending: true }, limit, offset }: SegmentListing): Promise<{ segments: SegmentRow[]; count: number }> {
  const where = `deleted_at is null and ($1::text is null or strpos(lower(name), lower($1)) > 0 or strpos(lower(description), lower($1)) > 0)
    and ($2::text is null or kind = $2) and ($3::text is null or group_id = $3)`
  const column = order.by === "name" ? "lower(name)" : order.by
  const asked = [q || null, kind ?? null, group_id ?? null]
  const segments = await db.query<SegmentRow>(
    `select ${segmentColumns} from marketing_segment where ${where}
     order by ${column} ${order.descending ? "desc" : "asc"} nulls last, marketing_segment.key desc limit $4 offset $5`,
    [...asked, limit, offset]
  )
  const [total] = await db.query<{ count: number }>(`select count(*)::int as count from marketing_segment where ${where}`, asked)
  return { segments, count: total!.count }
}
