import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SegmentWhyResponse } from "../../../../../core/http/segments"
import type { Rule } from "../../../../../core/segments/rule.schema"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { Found } from "../../../../../modules/marketing/membership/explain-membership"
import { readCatalogue } from "../../../../../modules/marketing/memory/read-catalogue"
import { reportingCurrency } from "../../../../../modules/marketing/memory/reporting-currency"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { nameRuleIds } from "../name-rule-ids"
import { presentWhy } from "../present-why"
import type { WhyBody } from "../segment.schema"

/** Why somebody is in a segment, or not: each condition with their value. */
export async function POST(req: AuthenticatedMedusaRequest<WhyBody>, res: MedusaResponse<SegmentWhyResponse>): Promise<void> {
  const { segments, context } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const { profile_id, segment_id, rule: given } = req.validatedBody
  const { rule, byHand, leaves, isMember, memberAsOf, asOf } = await segments.explain({ profileId: profile_id, segmentId: segment_id, rule: given })
  const [currency, catalogue] = await Promise.all([reportingCurrency(context), readCatalogue(context.db)])
  const names = await nameRuleIds(req.scope, [withFound(rule, leaves)], catalogue)
  const told = presentWhy(rule, { leaves, catalogue, speech: { currency, names } })
  // Nobody is on a list by a rule: whoever is there was put there.
  const root = byHand ? { ...told, holds: isMember } : told
  res.json({ why: { holds: root.holds, is_member: isMember, as_of: asOf.toISOString(), member_as_of: memberAsOf?.toISOString() ?? null, root } })
}

/** The rule with the ids that were found beside those it asks for, so that both get their names. */
function withFound(rule: Rule, leaves: readonly Found[]): Rule {
  const found = leaves.flatMap(({ path, value }) => {
    let node: unknown = rule
    for (const part of path) node = (node as Record<string | number, unknown>)[part]
    const ids = Array.isArray(value) ? value : typeof value === "string" ? [value] : []
    const { field, operator } = node as { field: string; operator: string }
    return ids.length ? [{ field, operator, value: ids.map((id) => (typeof id === "object" && id ? String((id as { id?: unknown }).id) : String(id))) }] : []
  })
  return { ...rule, rules: [...rule.rules, ...found] }
}
