import type { Database } from "../../database"

/** Takes back a frozen audience of which nobody was mailed: its ledger, links and occurrence. To be called in one transaction with the campaign's return to the drafts. */
export async function deleteOccurrence(db: Database, campaignKey: number, occurrenceKey: number): Promise<void> {
  await db.query(`delete from marketing_send where occurrence_key = $1`, [occurrenceKey])
  await db.query(`delete from marketing_link where occurrence_key = $1`, [occurrenceKey])
  await db.query(`update marketing_campaign set occurrence_key = null, planned = 0 where key = $1`, [campaignKey])
  await db.query(`delete from marketing_occurrence where key = $1`, [occurrenceKey])
}
