import type { Database } from "../../database"

/** The value under a name, `initial` when there was none, held until the transaction ends; undefined when another process holds it. */
export async function holdSetting<Value>(db: Database, name: string, initial: Value): Promise<Value | undefined> {
  await db.query(`insert into marketing_setting (name, value) values ($1, $2::jsonb) on conflict (name) do nothing`, [name, JSON.stringify(initial)])
  const [row] = await db.query<{ value: Value }>(`select value from marketing_setting where name = $1 for update skip locked`, [name])
  return row?.value
}
