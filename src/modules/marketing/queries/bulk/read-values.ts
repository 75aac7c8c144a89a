import type { Database } from "../../database"

/** PostgreSQL passes a function a hundred values at most. */
const MOST_ARGUMENTS = 100

export type PersonValues = { key: number; values: unknown[] }

/** The asked values (SQL expressions over `profile`) of living people as JSON, in the order of keys. The first of `bound` is the keys. */
export async function readValues(db: Database, { values, bound }: { values: readonly string[]; bound: readonly unknown[] }): Promise<PersonValues[]> {
  return db.query<PersonValues>(
    `select profile.key::float8 as key, ${inArrays(values)} as values
     from marketing_profile profile where profile.key = any ($1::bigint[]) and profile.deleted_at is null order by profile.key`,
    bound
  )
}

function inArrays(values: readonly string[]): string {
  const arrays: string[] = []
  for (let start = 0; start < values.length; start += MOST_ARGUMENTS) arrays.push(`jsonb_build_array(${values.slice(start, start + MOST_ARGUMENTS).join(", ")})`)
  return arrays.join(" || ")
}
