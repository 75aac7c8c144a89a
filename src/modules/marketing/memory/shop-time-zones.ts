import type { Database } from "../database"
import { listTimeZones } from "../queries/profiles/list-time-zones"

/** Reading them takes the server some tens of milliseconds, and they do not change under a running process. */
const known = new WeakMap<object, Promise<string[]>>()

/** The time zones the shop's database knows, read once a process; `owner` stands for the database. */
export function shopTimeZones(db: Database, owner: object = db): Promise<string[]> {
  const reading = known.get(owner) ?? listTimeZones(db)
  known.set(owner, reading)
  reading.catch(() => known.delete(owner))
  return reading
}
