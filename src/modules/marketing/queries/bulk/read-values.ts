import type { Database } from "../../database"

/** The asked values (SQL expressions over `profile`) of living people as JSON, in the order of keys. */
export async function readValues(db: Database, { keys, values }: { keys: readonly number[]; values: readonly string[] }): Promise<{ key: number; values: unknown[] }[]> {
  return db.query<{ key: number; values: unknown[] }>(
    `select profile.key::float8 as key, jsonb_build_array(${values.join(", ")}) as values
     from marketing_profile profile where profile.key = any ($1::bigint[]) and profile.deleted_at is null order by profile.key`,
    [keys]
  )
}
