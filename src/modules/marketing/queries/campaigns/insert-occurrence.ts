import type { Database } from "../../database"

/** Gives a campaign its one occurrence; a unique key refuses a second. With `hours`, everybody's best hour is yet to be chosen. */
export async function insertOccurrence(db: Database, campaignKey: number, { hours = false } = {}): Promise<number> {
  const [occurrence] = await db.query<{ key: number }>(
    `insert into marketing_occurrence (kind, campaign_key, hours_after) values ('campaign', $1, $2) returning key::float8 as key`,
    [campaignKey, hours ? 0 : null]
  )
  return occurrence!.key
}
