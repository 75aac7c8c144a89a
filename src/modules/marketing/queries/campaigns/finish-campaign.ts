import type { Database } from "../../database"
import { recordOwnDeed } from "./record-own-deed"

/**
 * Marks a campaign as sent when nobody is queued or in hand any more; says whether it did. The campaign's row
 * is locked before the ledger is read, so that a retry which queues people at the same moment is seen.
 */
export async function finishCampaign(db: Database, campaignKey: number): Promise<boolean> {
  return db.transaction(async (db) => {
    await db.query(`select 1 from marketing_campaign where key = $1 for update`, [campaignKey])
    const [finished] = await db.query<{ id: string }>(
      `update marketing_campaign campaign set status = 'sent', finished_at = now(), updated_at = now()
       where key = $1 and status = 'sending' and not exists (
         select 1 from marketing_send send where send.occurrence_key = campaign.occurrence_key and send.state in ('queued', 'sending')
       ) returning id`,
      [campaignKey]
    )
    if (finished) await recordOwnDeed(db, { campaignId: finished.id, action: "finished" })
    return finished !== undefined
  })
}
