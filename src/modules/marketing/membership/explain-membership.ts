import { MedusaError } from "@medusajs/framework/utils"
import { createBindings } from "../../../core/base/bindings"
import { explainRule } from "../../../core/segments/explain-rule"
import type { Rule } from "../../../core/segments/rule.schema"
import { ruleSchema } from "../../../core/segments/rule.schema"
import type { MarketingContext } from "../context"
import { readRuleGround } from "../memory/read-rule-ground"
import { explainPerson } from "../queries/segments/explain-person"
import { findMembership } from "../queries/segments/find-membership"
import type { SegmentRow } from "../queries/segments/segment-row"
import { bounded } from "./bounded"

const TIMEOUT_MS = 15_000
/** An explanation agrees with the membership, which was found with cuts of about this age. */
const CUTS_AGE_MS = 3_600_000

export type Found = { path: (string | number)[]; holds: boolean; value: unknown }
/** `byHand`: a static segment, whose rule says nothing. */
export type Explanation = { rule: Rule; byHand: boolean; leaves: Found[]; isMember: boolean; memberAsOf: Date | null; asOf: Date }

/** Asks each condition of a checked rule, or of a segment's, about one person. Without a segment nobody is a member. */
export async function explainMembership(
  { db, now }: MarketingContext, { profileId, segment, rule: given }: { profileId: string; segment?: SegmentRow; rule?: unknown }
): Promise<Explanation> {
  const person = await findMembership(db, { profileId, segmentKey: segment?.key ?? null })
  if (!person) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no profile with id ${profileId}.`)
  const rule = segment ? segment.rule : ruleSchema.parse(given)
  const asOf = now()
  const leaves = await bounded(db, TIMEOUT_MS, async (inner) => {
    const ground = await readRuleGround(inner, [rule], { now: asOf, maxAgeMs: CUTS_AGE_MS })
    const bindings = createBindings()
    const keys = bindings.bind([person.key], "bigint[]")
    return explainPerson(inner, { keys, conditions: explainRule(rule, { bindings, ...ground, keys }), values: bindings.values })
  })
  return { rule, byHand: segment?.kind === "static", leaves, isMember: person.member, memberAsOf: segment?.refreshed_at ?? null, asOf }
}
