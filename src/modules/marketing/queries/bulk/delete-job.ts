import type { Database } from "../../database"

/** Removes a job and all it holds. */
export async function deleteJob(db: Database, key: number): Promise<void> {
  await db.query(
    `with chunk as (delete from marketing_bulk_chunk where job_key = $1) delete from marketing_bulk_job where key = $1`,
    [key]
  )
}
