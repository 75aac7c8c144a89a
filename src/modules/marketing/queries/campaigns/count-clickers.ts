import type { Database } from "../../database"

/** How many people clicked a link in each of these occurrences' mails; machines are not people. */
export async function countClickers(db: Database, occurrenceKeys: number[]): Promise<{ occurrence_key: number; people: number }[]> {
  return db.query(
    `select occurrence_key::float8 as occurrence_key, count(distinct profile_key)::int as people
     from marketing_touch where occurrence_key = any ($1::bigint[]) and kind = 'click' and not machine group by 1`,
    [occurrenceKeys]
  )
}
