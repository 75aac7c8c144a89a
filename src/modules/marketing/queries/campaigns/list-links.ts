import type { Database } from "../../database"

export type StoredLink = { key: number; position: number; url: string }

/** The links of an occurrence's message in their order, those of its product blocks left out: the key a click is signed with, and where it leads. */
export async function listLinks(db: Database, occurrenceKey: number): Promise<StoredLink[]> {
  return db.query<StoredLink>(`select key::float8 as key, position, url from marketing_link where occurrence_key = $1 and position is not null order by position`, [occurrenceKey])
}
