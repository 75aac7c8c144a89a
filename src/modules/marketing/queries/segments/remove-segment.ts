import type { Database } from "../../database"

/** Deletes a segment and its membership; the row stays, marked, so that old campaigns can still say its name. */
export async function removeSegment(db: Database, key: number): Promise<void> {
  await db.query(
    `with emptied as (delete from marketing_segment_member where segment_key = $1)
     update marketing_segment set deleted_at = now(), updated_at = now(), member_count = 0 where key = $1 and deleted_at is null`,
    [key]
  )
}
