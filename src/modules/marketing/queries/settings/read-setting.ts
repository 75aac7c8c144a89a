import type { Database } from "../../database"

/** What is remembered under a name; undefined when nothing is. */
export async function readSetting<Value>(db: Database, name: string): Promise<Value | undefined> {
  const [row] = await db.query<{ value: Value }>(`select value from marketing_setting where name = $1`, [name])
  return row?.value
}
