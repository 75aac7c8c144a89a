import type { CampaignPlan } from "../../../core/campaigns/plan.schema"
import type { SendingRules } from "../../../core/campaigns/sending-rules.schema"
import type { MarketingContext } from "../context"
import { noteWork } from "../queries/campaigns/note-work"
import { settleLateSends } from "../queries/campaigns/settle-late-sends"

export type Watched = { campaign: { key: number; id: string }; occurrenceKey: number; plan: Pick<CampaignPlan, "late">; rules: Pick<SendingRules, "lateLimitMinutes"> }

/**
 * Notices that nobody worked on a campaign for longer than the late limit, as when the server was down, and does with the mails
 * that are late what its plan says, instead of sending them all at once at an hour nobody chose. A slow campaign is not late.
 */
export async function watchLateness({ db, logger }: Pick<MarketingContext, "db" | "logger">, { campaign, occurrenceKey, plan, rules }: Watched): Promise<void> {
  await db.transaction(async (db) => {
    const since = await noteWork(db, campaign.key, rules.lateLimitMinutes)
    if (!since) return
    const late = await settleLateSends(db, { occurrenceKey, limitMinutes: rules.lateLimitMinutes, otherwise: plan.late, since })
    if (late) logger.warn(`marketing: nobody could work on campaign ${campaign.id} since ${since.toISOString()}; ${late} mails that are late ${plan.late === "wait" ? "wait for the same time of a later day" : "are skipped"}`)
  })
}
