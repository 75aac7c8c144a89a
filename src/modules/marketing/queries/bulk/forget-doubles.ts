import type { Database } from "../../database"

/** Forgets which lines of a file were called doubles: its address column may be another now. */
export async function forgetDoubles(db: Database, jobKey: number): Promise<void> {
  await db.query(`delete from marketing_bulk_chunk where job_key = $1 and part = 'rows' and position < 0`, [jobKey])
}
