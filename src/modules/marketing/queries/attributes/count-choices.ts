import type { Database } from "../../database"

/** How many people have each of these values of an attribute. */
export async function countChoices(db: Database, key: string, choices: readonly string[]): Promise<{ choice: string; people: number }[]> {
  return db.query<{ choice: string; people: number }>(
    `select attributes ->> $1 as choice, count(*)::int as people from marketing_profile
     where attributes ? $1 and attributes ->> $1 = any ($2::text[]) group by 1 order by 1`,
    [key, choices]
  )
}
