import type { Database } from "../../database"

/** Keys of the segments whose membership is out of date: new or edited rules first, then those that time moves and that were last refreshed before `olderThan`. */
export async function findDueSegments(db: Database, { at, olderThan, limit }: { at: Date; olderThan: Date; limit: number }): Promise<number[]> {
  const rows = await db.query<{ key: number }>(
    `select key::float8 as key from marketing_segment
      where deleted_at is null and (refresh_after is null or refresh_after <= $1)
        and (stale or (time_dependent and (refreshed_at is null or refreshed_at <= $2)))
      order by stale desc, refreshed_at nulls first, marketing_segment.key limit $3`,
    [at, olderThan, limit]
  )
  return rows.map(({ key }) => key)
}
