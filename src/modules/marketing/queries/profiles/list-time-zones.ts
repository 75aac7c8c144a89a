import type { Database } from "../../database"

/** The name of every time zone the database can reckon in. */
export async function listTimeZones(db: Database): Promise<string[]> {
  const rows = await db.query<{ name: string }>(`select name from pg_timezone_names where name ~ '/' and name !~ '^(posix|right)/' or name = 'UTC' order by name`)
  return rows.map(({ name }) => name)
}
