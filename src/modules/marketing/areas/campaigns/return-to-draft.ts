import type { Database } from "../../database"
import { deleteOccurrence } from "../../queries/campaigns/delete-occurrence"
import { moveCampaign } from "../../queries/campaigns/move-campaign"
import { recordOwnDeed } from "../../queries/campaigns/record-own-deed"

/** Takes a scheduled campaign back to the drafts, with a reason where it was not a person's wish; an audience frozen already is let go. False when it is not scheduled (any more). */
export async function returnToDraft(db: Database, id: string, reason?: string): Promise<boolean> {
  return db.transaction(async (db) => {
    const campaign = await moveCampaign(db, id, { move: "unschedule", to: "draft", pausedReason: reason })
    if (campaign?.occurrence_key) await deleteOccurrence(db, campaign.key, campaign.occurrence_key)
    if (campaign && reason) await recordOwnDeed(db, { campaignId: id, action: "returned", detail: { reason } })
    return campaign !== undefined
  })
}
