import type { Database } from "../../database"
import type { Tally } from "./job-row"

export type Step = { key: number; cursor: number; done: number; failed: number; result: Tally }

/** Writes how far a job is and what came of it, in the transaction of the step itself. */
export async function writeStep(db: Database, { key, cursor, done, failed, result }: Step): Promise<void> {
  await db.query(
    `update marketing_bulk_job set status = 'running', cursor = $2, done = $3, failed = $4, result = $5::jsonb,
       started_at = coalesce(started_at, now()), updated_at = clock_timestamp() where key = $1`,
    [key, cursor, done, failed, JSON.stringify(result)]
  )
}
