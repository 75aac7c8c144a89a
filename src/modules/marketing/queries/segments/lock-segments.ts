import type { Database } from "../../database"

/**
 * Keeps others from a segment's membership until the transaction ends, after waiting for those who have it. Whoever replaces
 * it as a whole locks alone; who moves single people in and out shares. In the order of keys, so that no two wait for each other.
 */
export async function lockSegments(db: Database, keys: readonly number[], mode: "alone" | "shared"): Promise<void> {
  await db.query(
    `select ${mode === "alone" ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared"}(hashtext('marketing_segment'), key)
       from (select key::int as key from unnest($1::bigint[]) as given (key) order by key) ordered`,
    [keys]
  )
}
