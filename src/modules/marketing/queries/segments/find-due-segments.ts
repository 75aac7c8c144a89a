import type { Database } from "../../database"

export type DueSegment = { key: number; id: string; depends_on: string[]; stale: boolean; refreshed_at: Date | null }

/** The segments whose membership is out of date: new or edited rules first, then those that time moves and that were last refreshed before `olderThan`. */
export async function findDueSegments(db: Database, { at, olderThan, limit }: { at: Date; olderThan: Date; limit: number }): Promise<DueSegment[]> {
  return db.query<DueSegment>(
    `select key::float8 as key, id, depends_on, stale, refreshed_at from marketing_segment
      where deleted_at is null and kind = 'dynamic' and (refresh_after is null or refresh_after <= $1)
        and (stale or (time_dependent and (refreshed_at is null or refreshed_at <= $2)))
      order by stale desc, refreshed_at nulls first, marketing_segment.key limit $3`,
    [at, olderThan, limit]
  )
}
