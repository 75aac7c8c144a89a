import { MedusaError } from "@medusajs/framework/utils"
import { beginningOf } from "../../../../core/campaigns/plan-times"
import type { MarketingContext } from "../../context"
import type { Database } from "../../database"
import { beginCampaign, type Beginning } from "../../queries/campaigns/begin-campaign"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"
import { checkCampaignNow } from "./check-campaign-now"
import { freezeCampaign, readyToFreeze, type FrozenCampaign } from "./freeze-campaign"
import { planOf } from "./plan-of"
import { allowMove, reachCampaign, refuseMove } from "./reach-campaign"

/** Brings the membership of these segments up to date. */
export type SegmentRefresher = { refresh(ids: string[]): Promise<unknown> }

/** What is done in the transaction that begins a campaign. */
export type Alongside = (db: Database, begun: FrozenCampaign) => Promise<void>

type Begun = Beginning & { freeze: boolean; alongside?: Alongside }

/**
 * Freezes a campaign's audience into the ledger and gives it to the pump. Its segments are brought up to date first;
 * then one transaction flips the status by compare-and-set, writes a row a person, and stores the links. However
 * many ask at once, one of them sends. `alongside` is done in that transaction, before anybody can be mailed. Returns how
 * many people were planned.
 */
export async function sendCampaign(context: MarketingContext, segments: SegmentRefresher, id: string, alongside?: Alongside): Promise<number> {
  const campaign = await reachCampaign(context.db, id)
  allowMove(campaign, "send")
  if (campaign.status === "draft" && beginningOf(planOf(campaign))) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This campaign has a time of its own. Schedule it, or choose to send it now.")
  }
  return begin(context, segments, campaign, { move: "send", to: "sending", scheduledFor: campaign.scheduled_for, freeze: campaign.occurrence_key === null, alongside })
}

/** Gives a draft its time; the pump begins it then. Returns how many people were planned, null while that is decided at its time. */
export async function scheduleCampaign(context: MarketingContext, segments: SegmentRefresher, id: string): Promise<number | null> {
  const campaign = await reachCampaign(context.db, id)
  allowMove(campaign, "schedule")
  const plan = planOf(campaign)
  const beginning = beginningOf(plan)
  if (!beginning) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This campaign has no time. Choose when it goes out, or send it now.")
  const freeze = plan.freeze === "schedule"
  const planned = await begin(context, segments, campaign, { move: "schedule", to: "scheduled", scheduledFor: beginning, freeze })
  context.wake?.("plans", beginning)
  return freeze ? planned : null
}

async function begin(context: MarketingContext, segments: SegmentRefresher, campaign: CampaignRow, { freeze, alongside, ...beginning }: Begun): Promise<number> {
  const checked = await checkCampaignNow(context, campaign)
  if (checked.problems.length) throw new MedusaError(MedusaError.Types.INVALID_DATA, checked.problems.map(({ message }) => message).join(" "))
  if (freeze) await segments.refresh(checked.segments.map((segment) => segment.id))
  const ready = freeze ? await readyToFreeze(context, campaign, checked.segments) : undefined
  return context.db.transaction(async (db) => {
    const campaignKey = await beginCampaign(db, campaign, beginning)
    if (!campaignKey) return refuseMove(db, campaign.id, beginning.move)
    const begun = ready ? await freezeCampaign(db, campaign, campaignKey, ready) : { occurrenceKey: campaign.occurrence_key!, planned: campaign.planned }
    await alongside?.(db, begun)
    return begun.planned
  })
}
