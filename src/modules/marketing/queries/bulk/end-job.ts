import type { Database } from "../../database"

export type Ending = { key: number; status: "ready" | "done" | "failed" | "cancelled"; error?: string | null }

/** Ends a job; what it had made of the file or the people so far stays. `ready` is an import that was only tried. */
export async function endJob(db: Database, { key, status, error = null }: Ending): Promise<void> {
  await db.query(
    `update marketing_bulk_job set status = $2, error = $3, started_at = coalesce(started_at, now()), finished_at = now(), updated_at = clock_timestamp() where key = $1`,
    [key, status, error]
  )
}
