import type { Database } from "../../database"

export type SettingRow = { name: string; value: unknown; updated_at: Date }

/** What is remembered under these names; those without a value are missing. */
export async function listSettings(db: Database, names: readonly string[]): Promise<SettingRow[]> {
  return db.query<SettingRow>(`select name, value, updated_at from marketing_setting where name = any($1)`, [names])
}
