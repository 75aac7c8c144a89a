import type { Database } from "../../database"

/** Gives a campaign its one occurrence; a unique key refuses a second. */
export async function insertOccurrence(db: Database, campaignKey: number): Promise<number> {
  const [occurrence] = await db.query<{ key: number }>(
    `insert into marketing_occurrence (kind, campaign_key) values ('campaign', $1) returning key::float8 as key`,
    [campaignKey]
  )
  return occurrence!.key
}
