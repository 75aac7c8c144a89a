import type { Database } from "../../database"

/** The keys of the living people with one of these ids or addresses, and which of the given are nobody's. */
export async function findPeople(db: Database, { ids, emails }: { ids: readonly string[]; emails: readonly string[] }): Promise<{ keys: number[]; unknown: string[] }> {
  const rows = await db.query<{ key: number; id: string; email: string }>(
    `select key::float8 as key, id, email from marketing_profile where deleted_at is null and (id = any ($1) or email = any ($2)) order by marketing_profile.key`,
    [ids, emails]
  )
  const known = new Set(rows.flatMap(({ id, email }) => [id, email]))
  return { keys: rows.map(({ key }) => key), unknown: [...ids, ...emails].filter((given) => !known.has(given)) }
}
