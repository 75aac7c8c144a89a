import type { Database } from "../database"
import { appendConsents, type ConsentRow } from "../queries/profiles/append-consents"
import { applyConsents } from "../queries/profiles/apply-consents"
import { ensureProfiles } from "../queries/profiles/ensure-profiles"
import { liftSuppressions } from "../queries/profiles/lift-suppressions"
import { lockMemory } from "../queries/profiles/lock-memory"

const BATCH = 5_000

/** Writes down what people said, thousands at once. The later word wins, whatever the order they are told in; a repetition changes nothing. Returns how many were new. */
export async function recordConsents(db: Database, rows: readonly ConsentRow[]): Promise<number> {
  let fresh = 0
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH)
    await db.transaction(async (db) => {
      await lockMemory(db)
      await ensureProfiles(db, batch.map(({ email }) => email))
      const appended = await appendConsents(db, batch)
      await applyConsents(db, appended.keys)
      await liftSuppressions(db, appended.keys)
      fresh += appended.fresh
    })
  }
  return fresh
}
