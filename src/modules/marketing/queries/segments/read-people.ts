import type { Database } from "../../database"
import { personColumns, type PersonRow } from "./person-row"

/** The people with these keys, those who spent most on top. */
export async function readPeople(db: Database, keys: readonly number[]): Promise<(PersonRow & { key: number })[]> {
  return db.query(
    `select ${personColumns}, profile.key::float8 as key from marketing_profile profile where profile.key = any ($1::bigint[]) order by profile.spent desc, profile.key`,
    [keys]
  )
}
