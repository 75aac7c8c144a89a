import type { Database } from "../../database"

export type Beginning = { key: number; params: Record<string, unknown>; total: number; waiting: boolean; dryRun?: boolean }

/** Sets a job to its beginning: whom or what it is about and how much that is; `waiting` puts it in the pump's hand. */
export async function beginJob(db: Database, { key, params, total, waiting, dryRun = false }: Beginning): Promise<void> {
  await db.query(
    `update marketing_bulk_job set params = $2::jsonb, total = $3, status = $4, result = $5::jsonb, cursor = 0, done = 0, failed = 0, error = null,
       started_at = null, finished_at = null, updated_at = clock_timestamp() where key = $1`,
    [key, JSON.stringify(params), total, waiting ? "waiting" : "ready", JSON.stringify(dryRun ? { dry_run: true } : {})]
  )
}
