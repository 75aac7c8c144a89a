import { MedusaError } from "@medusajs/framework/utils"
import { messageOfVariant, variantNumbers } from "../../../../core/campaigns/message-of-variant"
import type { SendingRules } from "../../../../core/campaigns/sending-rules.schema"
import { sendingSetting } from "../../../../core/settings/sending"
import type { MarketingContext } from "../../context"
import type { Database } from "../../database"
import { compileForSending, type CompiledForSending } from "../../delivery/compile-for-sending"
import { readSettingOf } from "../../memory/read-setting-of"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"
import { freezeAudience } from "../../queries/campaigns/freeze-audience"
import { insertLinks } from "../../queries/campaigns/insert-links"
import { insertOccurrence } from "../../queries/campaigns/insert-occurrence"
import { setPlanned } from "../../queries/campaigns/set-planned"
import type { AudienceSegment } from "../../queries/campaigns/find-audience-segments"
import { audienceKeys } from "./audience-of"
import { planOf } from "./plan-of"

export type FrozenCampaign = { occurrenceKey: number; planned: number }

/** What is known before the transaction: in it, a second connection could wait for one of those that wait for it. */
export type ReadyToFreeze = { segments: readonly AudienceSegment[]; links: CompiledForSending["links"]; rules: SendingRules }

/** The links of all variants of a campaign as they will be stored, and the shop's rules. */
export async function readyToFreeze(context: MarketingContext, campaign: CampaignRow, segments: readonly AudienceSegment[]): Promise<ReadyToFreeze> {
  const plan = planOf(campaign)
  const links: ReadyToFreeze["links"] = []
  for (const number of variantNumbers(plan.test)) {
    const compilation = await compileForSending(context, { message: messageOfVariant(campaign.message, plan.test, number), plan, number })
    if ("problem" in compilation) throw new MedusaError(MedusaError.Types.INVALID_DATA, compilation.problem)
    links.push(...compilation.links)
  }
  return { segments, links, rules: await readSettingOf(context.db, sendingSetting, context.logger) }
}

/**
 * Writes everybody of a campaign's audience into the ledger, each with group and time, and stores the links. To be called in
 * the transaction that moves the campaign on. An empty audience is refused in words.
 */
export async function freezeCampaign(db: Database, campaign: CampaignRow, campaignKey: number, { segments, links, rules }: ReadyToFreeze): Promise<FrozenCampaign> {
  const plan = planOf(campaign)
  const occurrenceKey = await insertOccurrence(db, campaignKey, { hours: plan.when.kind === "best_hour" })
  const planned = await freezeAudience(db, {
    ...(await audienceKeys(db, campaign.audience, segments)),
    occurrenceKey, plan, salt: campaign.id, holdoutAlways: rules.holdoutAlways, timeZone: rules.timeZone,
  })
  if (!planned) throw new MedusaError(MedusaError.Types.INVALID_DATA, describeEmpty(campaign))
  await insertLinks(db, occurrenceKey, links)
  await setPlanned(db, { campaignKey, occurrenceKey, planned })
  return { occurrenceKey, planned }
}

function describeEmpty({ audience }: Pick<CampaignRow, "audience">): string {
  return audience.exclude.length
    ? "Nobody is in this audience: everyone in the included segments is excluded, or the segments are empty. Nothing was sent."
    : "Nobody is in this audience: the chosen segments are empty. Nothing was sent."
}
