import type { Database } from "../../database"

/** Remembers a JSON value under a name, over what was there. */
export async function writeSetting(db: Database, name: string, value: unknown): Promise<void> {
  await db.query(
    `insert into marketing_setting (name, value) values ($1, $2::jsonb)
     on conflict (name) do update set value = excluded.value, updated_at = now()`,
    [name, JSON.stringify(value)]
  )
}
