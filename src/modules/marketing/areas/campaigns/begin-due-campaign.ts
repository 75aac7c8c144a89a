import { sendingSetting } from "../../../../core/settings/sending"
import { MedusaError } from "@medusajs/framework/utils"
import type { MarketingContext } from "../../context"
import { readSettingOf } from "../../memory/read-setting-of"
import { findCampaign } from "../../queries/campaigns/find-campaign"
import { recordOwnDeed } from "../../queries/campaigns/record-own-deed"
import { settleLateSends } from "../../queries/campaigns/settle-late-sends"
import { planOf } from "./plan-of"
import { returnToDraft } from "./return-to-draft"
import { sendCampaign, type SegmentRefresher } from "./send-campaign"

/**
 * Begins a scheduled campaign whose time has come. One that is behind its time by more than the late limit follows its plan: those
 * who are late wait or are skipped. One that cannot be sent any more goes back to the drafts and says why.
 */
export async function beginDueCampaign(context: MarketingContext, segments: SegmentRefresher, id: string): Promise<void> {
  const { db, logger } = context
  const campaign = await findCampaign(db, id)
  if (campaign?.status !== "scheduled" || !campaign.scheduled_for) return
  try {
    const planned = await sendCampaign(context, segments, id)
    await recordOwnDeed(db, { campaignId: id, action: "began", detail: { planned } })
  } catch (error) {
    if (!(error instanceof MedusaError)) throw error
    const why = `It could not be sent at its time, ${campaign.scheduled_for.toISOString().slice(0, 16).replace("T", " ")} UTC. ${error.message}`
    // Somebody else may have begun it meanwhile: then nothing is to be said.
    if (await returnToDraft(db, id, why)) logger.warn(`marketing: campaign ${id} went back to the drafts. ${why}`)
    return
  }
  const begun = await findCampaign(db, id)
  const { lateLimitMinutes } = await readSettingOf(db, sendingSetting, logger)
  const late = await settleLateSends(db, { occurrenceKey: begun!.occurrence_key!, limitMinutes: lateLimitMinutes, otherwise: planOf(campaign).late, since: campaign.scheduled_for })
  if (late) logger.warn(`marketing: ${late} mails of campaign ${id} are late by more than ${lateLimitMinutes} minutes and ${planOf(campaign).late === "wait" ? "wait for the same time of the next day" : "are skipped"}`)
}
