import type { Database } from "../database"
import { moveCampaign } from "../queries/campaigns/move-campaign"
import { recordOwnDeed } from "../queries/campaigns/record-own-deed"
import { leaveNotice } from "../queries/notices/leave-notice"

/** Pauses a campaign for a reason nobody asked for, and leaves word of it; false when it could not be paused (any more). */
export async function pauseByItself(db: Database, campaignId: string, pausedReason: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const campaign = await moveCampaign(tx, campaignId, { move: "pause", to: "paused", pausedReason })
    if (campaign) await recordOwnDeed(tx, { campaignId, action: "paused", detail: { reason: pausedReason } })
    if (campaign) await leaveNotice(tx, { kind: "campaign_paused", title: `The campaign “${campaign.name}” paused itself`, description: pausedReason })
    return campaign !== undefined
  })
}
