import type { Database } from "../../database"

/** Records what a campaign was frozen to. */
export async function setPlanned(db: Database, { campaignKey, occurrenceKey, planned }: { campaignKey: number; occurrenceKey: number; planned: number }): Promise<void> {
  await db.query(`update marketing_campaign set occurrence_key = $2, planned = $3 where key = $1`, [campaignKey, occurrenceKey, planned])
}
