import type { Database } from "../../database"

/** Notes why a segment could not be refreshed, and when to try again at the earliest. Its former members stay. */
export async function failRefresh(db: Database, { key, reason, retryAt }: { key: number; reason: string; retryAt: Date }): Promise<void> {
  await db.query("update marketing_segment set refresh_error = $2, refresh_after = $3 where key = $1", [key, reason, retryAt])
}
