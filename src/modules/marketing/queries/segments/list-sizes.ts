import type { Database } from "../../database"

export type SizeRow = { day: string; members: number; joined: number; departed: number; computed: boolean }

/** The sizes of a segment at the ends of days, oldest first. */
export async function listSizes(db: Database, segmentKey: number, since: Date): Promise<SizeRow[]> {
  return db.query<SizeRow>(
    `select to_char(day, 'YYYY-MM-DD') as day, members, joined, departed, computed from marketing_segment_size
      where segment_key = $1 and day >= ($2::timestamptz at time zone 'utc')::date order by marketing_segment_size.day`,
    [segmentKey, since]
  )
}
