import type { Database } from "../../database"
import type { PersonalTable } from "./personal-tables"

/** What a table holds of these people, as JSON rows. */
export async function readPersonalRows(db: Database, { read }: PersonalTable, keys: readonly number[]): Promise<Record<string, unknown>[]> {
  const rows = await db.query<{ row: Record<string, unknown> }>(`select to_jsonb(held) as row from (${read}) held`, [keys])
  return rows.map(({ row }) => row)
}
