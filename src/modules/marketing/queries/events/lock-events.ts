import type { Database } from "../../database"

/**
 * Held until the transaction ends. Whoever stores events shares it; "exclusive" waits for them all to commit and keeps
 * others out, so that what is read next holds every event that was on its way. The statement after it reads the truth.
 */
export async function lockEvents(db: Database, how: "shared" | "exclusive"): Promise<void> {
  const lock = how === "shared" ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock"
  await db.query(`select ${lock}(hashtext('marketing'), hashtext('events'))`)
}
