import type { Database } from "../../database"

/** The setting that holds the keys up to which visits were weighed. */
export const VISITS_WEIGHED = "visits_weighed"

/** Moves the place of the later weighing back to a key, never forward; waits for a weighing that is going on. */
export async function rewindVisits(db: Database, setting: string, key: number): Promise<void> {
  await db.query(
    `insert into marketing_setting as setting (name, value) values ($1, jsonb_build_object('soon', null, 'settled', $2::bigint))
     on conflict (name) do update set updated_at = now(),
       value = setting.value || jsonb_build_object('settled', least(coalesce((setting.value ->> 'settled')::bigint, $2::bigint), $2::bigint))`,
    [setting, key]
  )
}
