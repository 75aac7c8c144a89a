import type { Database } from "../../database"

/** Says that this worker lives. */
export async function beatWorker(db: Database, workerId: string): Promise<void> {
  await db.query(
    `insert into marketing_worker (id) values ($1) on conflict (id) do update set heartbeat_at = now()`,
    [workerId]
  )
}
