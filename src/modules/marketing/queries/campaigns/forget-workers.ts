import type { Database } from "../../database"

/** Forgets workers that have been silent for so long. Their sends must be settled first. */
export async function forgetWorkers(db: Database, silentSeconds: number): Promise<void> {
  await db.query(`delete from marketing_worker where heartbeat_at < now() - make_interval(secs => $1)`, [silentSeconds])
}
