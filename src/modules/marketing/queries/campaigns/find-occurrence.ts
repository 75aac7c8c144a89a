import type { Database } from "../../database"

/** The occurrence of a campaign by the campaign's public id; null when it was never sent, or never was. */
export async function findOccurrence(db: Database, campaignId: string): Promise<number | null> {
  const [found] = await db.query<{ key: number | null }>(`select occurrence_key::float8 as key from marketing_campaign where id = $1`, [campaignId])
  return found?.key ?? null
}
