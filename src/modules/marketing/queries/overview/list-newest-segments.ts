import type { Database } from "../../database"

/** The segments last worked on. */
export async function listNewestSegments(db: Database, limit: number): Promise<{ id: string; name: string; member_count: number; refreshed_at: Date | null }[]> {
  return db.query(
    `select id, name, member_count, refreshed_at from marketing_segment where deleted_at is null order by updated_at desc, key desc limit $1`,
    [limit]
  )
}
