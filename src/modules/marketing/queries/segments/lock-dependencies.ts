import type { Database } from "../../database"

/** Lets one transaction at a time change which segments name which. */
export async function lockDependencies(db: Database): Promise<void> {
  await db.query("select pg_advisory_xact_lock(hashtext('marketing_segment_dependencies'))")
}
