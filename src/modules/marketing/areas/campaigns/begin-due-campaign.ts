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
 * who are late wait or are skipped, before anybody can be mailed. One that cannot be sent any more goes back to the drafts and says why.
 */
export async function beginDueCampaign(context: MarketingContext, segments: SegmentRefresher, id: string): Promise<void> {
  const { db, logger } = context
  const campaign = await findCampaign(db, id)
  if (campaign?.status !== "scheduled" || !campaign.scheduled_for) return
  // What is scheduled is not touched until it begins: when it was changed last, it was scheduled.
  const { scheduled_for: since, updated_at: agreedAt } = campaign
  const { late: otherwise } = planOf(campaign)
  const { lateLimitMinutes: limitMinutes } = await readSettingOf(db, sendingSetting, logger)
  try {
    let late = 0
    await sendCampaign(context, segments, id, async (db, { occurrenceKey, planned }) => {
      late = await settleLateSends(db, { occurrenceKey, limitMinutes, otherwise, since, agreedAt })
      await recordOwnDeed(db, { campaignId: id, action: "began", detail: { planned } })
    })
    if (late) logger.warn(`marketing: ${late} mails of campaign ${id} are late by more than ${limitMinutes} minutes and ${otherwise === "wait" ? "wait for the same time of the next day" : "are skipped"}`)
  } catch (error) {
    if (!(error instanceof MedusaError)) throw error
    // Changed, taken back or begun by somebody else at the same moment: as it is now, its time comes again or not.
    if (error.type === MedusaError.Types.CONFLICT) return
    const why = `It could not be sent at its time, ${since.toISOString().slice(0, 16).replace("T", " ")} UTC. ${error.message}`
    // Somebody else may have begun it meanwhile: then nothing is to be said.
    if (await returnToDraft(db, id, why)) logger.warn(`marketing: campaign ${id} went back to the drafts. ${why}`)
  }
}
