import type { Database } from "../../database"
import { personColumns, type PersonRow } from "./person-row"

/** The people with these keys, those who spent most on top. */
export async function readPeople(db: Database, keys: readonly number[]): Promise<{ key: number; person: PersonRow }[]> {
  const rows = await db.query<PersonRow & { key: number }>(
    `select profile.key::float8 as key, ${personColumns} from marketing_profile profile where profile.key = any ($1::bigint[]) order by profile.spent desc, profile.key`,
    [keys]
  )
  return rows.map(({ key, ...person }) => ({ key, person }))
}
