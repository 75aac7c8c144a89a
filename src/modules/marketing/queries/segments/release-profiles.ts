import type { Database } from "../../database"

/** Notes that the segments of claimed people are up to date. */
export async function releaseProfiles(db: Database, keys: readonly number[]): Promise<void> {
  await db.query("update marketing_profile set evaluate_at = null where key = any ($1::bigint[])", [keys])
}
