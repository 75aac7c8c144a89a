import type { Database } from "../../database"

/** Stores the destinations of a message's links, numbered as the compiled message numbers them. */
export async function insertLinks(db: Database, occurrenceKey: number, links: readonly { position: number; url: string }[]): Promise<void> {
  if (!links.length) return
  await db.query(
    `insert into marketing_link (occurrence_key, position, url)
     select $1, position, url from unnest($2::int[], $3::text[]) as given (position, url)
     on conflict (occurrence_key, position) do nothing`,
    [occurrenceKey, links.map(({ position }) => position), links.map(({ url }) => url)]
  )
}
