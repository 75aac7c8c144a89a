import type { Database } from "../../database"

/**
 * Gives back rows this worker claimed without learning of it, because the connection was lost while the claim was
 * being committed. To be called only while the worker holds nothing.
 */
export async function releaseUnheld(db: Database, workerId: string): Promise<void> {
  await db.query(
    `update marketing_send set state = 'queued', worker_id = null, claimed_at = null where state = 'sending' and worker_id = $1`,
    [workerId]
  )
}
