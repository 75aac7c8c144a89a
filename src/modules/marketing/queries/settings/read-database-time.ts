import type { Database } from "../../database"

/** Milliseconds since the epoch by the database's clock, the one clock all processes share. */
export async function readDatabaseTime(db: Database): Promise<number> {
  const [clock] = await db.query<{ now: number }>(`select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`)
  return clock!.now
}
