import { MedusaError } from "@medusajs/framework/utils"
import type { MarketingContext } from "../../context"
import { beginCampaign } from "../../queries/campaigns/begin-campaign"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"
import { freezeAudience } from "../../queries/campaigns/freeze-audience"
import { insertLinks } from "../../queries/campaigns/insert-links"
import { insertOccurrence } from "../../queries/campaigns/insert-occurrence"
import { setPlanned } from "../../queries/campaigns/set-planned"
import { audienceKeys } from "./audience-of"
import { checkCampaignNow } from "./check-campaign-now"
import { allowMove, reachCampaign, refuseMove } from "./reach-campaign"

/** Brings the membership of these segments up to date. */
export type SegmentRefresher = { refresh(ids: string[]): Promise<unknown> }

/**
 * Freezes a campaign's audience into the ledger and gives it to the pump. Its segments are brought up to date first;
 * then one transaction flips the status by compare-and-set, writes a row a person, and stores the links. However
 * many ask at once, one of them sends. Returns how many people were planned.
 */
export async function sendCampaign(context: MarketingContext, segments: SegmentRefresher, id: string): Promise<number> {
  const campaign = await reachCampaign(context.db, id)
  allowMove(campaign, "send")
  const checked = await checkCampaignNow(context, campaign)
  if (!checked.compiled || checked.problems.length) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, checked.problems.map(({ message }) => message).join(" "))
  }
  const { links } = checked.compiled
  await segments.refresh(checked.segments.map((segment) => segment.id))
  return context.db.transaction(async (db) => {
    const campaignKey = await beginCampaign(db, campaign)
    if (!campaignKey) return refuseMove(db, id, "send")
    const occurrenceKey = await insertOccurrence(db, campaignKey)
    const planned = await freezeAudience(db, { occurrenceKey, ...audienceKeys(checked.segments) })
    if (!planned) throw new MedusaError(MedusaError.Types.INVALID_DATA, describeEmpty(campaign))
    await insertLinks(db, occurrenceKey, links)
    await setPlanned(db, { campaignKey, occurrenceKey, planned })
    return planned
  })
}

function describeEmpty({ audience }: Pick<CampaignRow, "audience">): string {
  return audience.exclude.length
    ? "Nobody is in this audience: everyone in the included segments is excluded, or the segments are empty. Nothing was sent."
    : "Nobody is in this audience: the chosen segments are empty. Nothing was sent."
}
