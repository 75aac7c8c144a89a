import type { Audience } from "../../../../core/campaigns/audience.schema"
import type { Problem } from "../../../../core/base/problem"
import { checkAudience } from "../../../../core/campaigns/check-campaign"
import type { AudienceCountResponse } from "../../../../core/http/campaigns"
import { maySend } from "../../../../core/campaigns/may-send"
import type { CampaignPlan } from "../../../../core/campaigns/plan.schema"
import { findReason, type SendReasonCode } from "../../../../core/campaigns/send-reasons"
import { contactRules } from "../../../../core/campaigns/when-to-contact"
import type { MarketingContext } from "../../context"
import type { Database } from "../../database"
import { readSettingOf } from "../../memory/read-setting-of"
import { sendingSetting } from "../../../../core/settings/sending"
import type { AudienceKeys } from "../../queries/campaigns/audience-members"
import { countAudience } from "../../queries/campaigns/count-audience"
import { countIncluded } from "../../queries/campaigns/count-included"
import { findAudienceSegments, type AudienceSegment } from "../../queries/campaigns/find-audience-segments"
import { findOccurrence } from "../../queries/campaigns/find-occurrence"
import { measureUsualAudience } from "../../queries/campaigns/measure-usual-audience"

/** The keys of the living segments an audience names, and of the mailing whose recipients it names. */
export async function audienceKeys(db: Database, { resend }: Audience, segments: readonly AudienceSegment[]): Promise<AudienceKeys> {
  const keysOf = (role: AudienceSegment["role"]) => segments.filter((segment) => segment.role === role && !segment.deleted).map(({ key }) => key)
  return { include: keysOf("include"), exclude: keysOf("exclude"), resendKey: resend ? await findOccurrence(db, resend.campaign_id) : null }
}

/** Far more people than the shop's campaigns are planned for: a slip of the hand is likelier than a wish. A factor of 0 never asks. */
export const isUnusual = (planned: number, usual: number | null, factor: number) => factor > 0 && usual !== null && planned > usual * factor

export const livingIds = (segments: readonly AudienceSegment[]): ReadonlySet<string> => new Set(segments.filter(({ deleted }) => !deleted).map(({ id }) => id))

/** What forbids sending to an audience; nothing chosen yet is no problem while somebody still chooses. */
export async function audienceProblems({ db }: MarketingContext, audience: Audience): Promise<Problem[]> {
  if (!audience.include.length && !audience.exclude.length) return []
  const problems = checkAudience(audience, livingIds(await findAudienceSegments(db, audience)))
  return problems.filter(({ path }) => path.length === 3)
}

/** What of a campaign's plan decides who is skipped: without smart sending and the cap they are not asked about. */
export type CountedPlan = Pick<CampaignPlan, "topic"> & Partial<Pick<CampaignPlan, "smartSending" | "frequencyCap">>

/**
 * Who an audience holds as its segments stand now, with those set apart whom a claim at this moment would skip, and how many would
 * wait because they got a mail lately.
 */
export async function countAudienceNow(context: MarketingContext, audience: Audience, { topic, smartSending = "ignore", frequencyCap = false }: CountedPlan): Promise<AudienceCountResponse["audience"]> {
  const { db, logger } = context
  const keys = await audienceKeys(db, audience, await findAudienceSegments(db, audience))
  const shop = await readSettingOf(db, sendingSetting, logger)
  const contact = contactRules({ quietHours: "ignore", smartSending, frequencyCap }, shop)
  const [beforeExcluding, groups, usual] = await Promise.all([
    keys.exclude.length ? countIncluded(db, keys) : null, countAudience(db, { ...keys, topic, contact, holdoutAlways: shop.holdoutAlways }), measureUsualAudience(db),
  ])
  const planned = groups.reduce((sum, { people }) => sum + people, 0)
  const included = beforeExcluding ?? planned
  const skips = new Map<SendReasonCode, number>()
  let later = 0
  for (const { hasEmail, heldOut, rests, capped, people, ...facts } of groups) {
    const decision = maySend({ deleted: false, email: hasEmail ? "given" : null, ...facts })
    const reason = heldOut ? "always_held_out" : !decision.may ? decision.reason : capped ? "frequency_cap" : rests && smartSending === "skip" ? "smart_sending" : null
    if (reason) skips.set(reason, (skips.get(reason) ?? 0) + people)
    else if (rests) later += people
  }
  return {
    included,
    excluded: included - planned,
    planned,
    reachable: planned - [...skips.values()].reduce((sum, people) => sum + people, 0),
    later,
    skips: [...skips].sort((a, b) => b[1] - a[1]).map(([reason, count]) => ({ reason, label: findReason(reason)!.label, count })),
    usual,
    unusual: isUnusual(planned, usual, shop.audienceGuard),
    as_of: context.now().toISOString(),
  }
}
