import type { Database } from "../../database"

/** Lets one transaction at a time change which sender is the default; to be taken before any sender is held. */
export async function lockDefault(db: Database): Promise<void> {
  await db.query("select pg_advisory_xact_lock(hashtext('marketing'), hashtext('default-sender'))")
}
