import type { Database } from "../../database"

/** The day (UTC, YYYY-MM-DD) by the clock that writes the ledger. */
export async function databaseDay(db: Database): Promise<string> {
  const [clock] = await db.query<{ day: string }>(`select (now() at time zone 'UTC')::date::text as day`)
  return clock!.day
}
