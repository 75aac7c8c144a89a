import type { Database } from "../../database"

/** What is remembered under a name; undefined when nothing is. `lock` holds the row until the transaction ends. */
export async function readSetting<Value>(db: Database, name: string, lock: "" | "for update" = ""): Promise<Value | undefined> {
  const [row] = await db.query<{ value: Value }>(`select value from marketing_setting where name = $1 ${lock}`, [name])
  return row?.value
}
