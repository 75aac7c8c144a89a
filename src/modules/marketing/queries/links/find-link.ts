import type { Database } from "../../database"

/** Where a link of a campaign leads. `url` may hold Liquid after its host. */
export type Link = { key: number; occurrenceKey: number; url: string }

export async function findLink(db: Database, key: number): Promise<Link | undefined> {
  const [link] = await db.query<Link>(
    `select key::float8 as key, occurrence_key::float8 as "occurrenceKey", url from marketing_link where key = $1`,
    [key]
  )
  return link
}
