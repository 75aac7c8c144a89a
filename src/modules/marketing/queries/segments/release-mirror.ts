import type { Database } from "../../database"

/** Gives a segment's customer group back to whoever comes next, unless somebody has it already because it took too long. */
export async function releaseMirror(db: Database, id: string, lease: string): Promise<void> {
  await db.query("update marketing_segment set mirror_leased_until = null where id = $1 and mirror_leased_until = $2::timestamptz", [id, lease])
}
