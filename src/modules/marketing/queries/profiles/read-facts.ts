import type { Database } from "../../database"
import { peopleColumns, type PeopleQuery, type PeopleRow } from "./query-profiles"

/** The values of one living person; undefined when there is none. `columns` are SQL over a row called `profile`. */
export async function readFacts(db: Database, id: string, columns: PeopleQuery["columns"]): Promise<PeopleRow | undefined> {
  const taken = [...columns.values, id]
  const [row] = await db.query<PeopleRow>(
    `select ${peopleColumns(columns.texts)} from marketing_profile profile where profile.id = $${taken.length} and profile.deleted_at is null`,
    taken
  )
  return row
}
