import type { Audience } from "../../../../core/campaigns/audience.schema"
import type { Problem } from "../../../../core/base/problem"
import { checkAudience } from "../../../../core/campaigns/check-campaign"
import type { AudienceCountResponse } from "../../../../core/http/campaigns"
import { maySend } from "../../../../core/campaigns/may-send"
import { findReason } from "../../../../core/campaigns/send-reasons"
import type { MarketingContext } from "../../context"
import { countAudience } from "../../queries/campaigns/count-audience"
import { countMembers } from "../../queries/campaigns/count-members"
import { findAudienceSegments, type AudienceSegment } from "../../queries/campaigns/find-audience-segments"

/** The keys a ledger is frozen from. */
export type AudienceKeys = { include: number[]; exclude: number[] }

/** The keys of the living segments an audience names. */
export function audienceKeys(segments: readonly AudienceSegment[]): AudienceKeys {
  const keysOf = (role: AudienceSegment["role"]) => segments.filter((segment) => segment.role === role && !segment.deleted).map(({ key }) => key)
  return { include: keysOf("include"), exclude: keysOf("exclude") }
}

export const livingIds = (segments: readonly AudienceSegment[]): ReadonlySet<string> => new Set(segments.filter(({ deleted }) => !deleted).map(({ id }) => id))

/** What forbids sending to an audience; nothing chosen yet is no problem while somebody still chooses. */
export async function audienceProblems({ db }: MarketingContext, audience: Audience): Promise<Problem[]> {
  if (!audience.include.length && !audience.exclude.length) return []
  const problems = checkAudience(audience, livingIds(await findAudienceSegments(db, audience)))
  return problems.filter(({ path }) => path.length === 3)
}

/** Who an audience holds as its segments stand now, with those set apart whom the claim would skip. */
export async function countAudienceNow(context: MarketingContext, audience: Audience): Promise<AudienceCountResponse["audience"]> {
  const keys = audienceKeys(await findAudienceSegments(context.db, audience))
  const [included, groups] = await Promise.all([countMembers(context.db, keys.include), countAudience(context.db, keys)])
  const planned = groups.reduce((sum, { people }) => sum + people, 0)
  const skips = new Map<string, number>()
  for (const { emailConsent, suppressed, hasEmail, people } of groups) {
    const decision = maySend({ deleted: false, email: hasEmail ? "given" : null, suppressed, emailConsent })
    if (!decision.may) skips.set(decision.reason, (skips.get(decision.reason) ?? 0) + people)
  }
  return {
    included,
    excluded: included - planned,
    planned,
    reachable: planned - [...skips.values()].reduce((sum, people) => sum + people, 0),
    skips: [...skips].sort((a, b) => b[1] - a[1]).map(([reason, count]) => ({ reason, label: findReason(reason)!.label, count })),
    as_of: context.now().toISOString(),
  }
}
