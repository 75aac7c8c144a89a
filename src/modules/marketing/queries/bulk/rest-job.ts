import type { Database } from "../../database"

/** Puts a job whose step failed for a passing reason behind the others. */
export async function restJob(db: Database, key: number): Promise<void> {
  await db.query(`update marketing_bulk_job set updated_at = clock_timestamp() where key = $1`, [key])
}
