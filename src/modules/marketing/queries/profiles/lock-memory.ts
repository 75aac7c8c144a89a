import type { Database } from "../../database"

/**
 * Held until the transaction ends by whoever records from the shop. One lock for all rather than one a person: a batch
 * of 1,000 holds it for a tenth of a second, there is no order of locks to get wrong, and the statement that follows
 * sees everything the holder before wrote.
 */
export async function lockMemory(db: Database): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtext('marketing'), hashtext('record-from-shop'))`)
}
