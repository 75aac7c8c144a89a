import { MedusaError } from "@medusajs/framework/utils"
import { checkRule } from "../../../core/segments/check-rule"
import { compileRule } from "../../../core/segments/compile-rule"
import type { MarketingContext } from "../context"
import { finishRefresh } from "../queries/segments/finish-refresh"
import { findSegments } from "../queries/segments/find-segments"
import { lockSegments } from "../queries/segments/lock-segments"
import { replaceMembers } from "../queries/segments/replace-members"
import type { SegmentRow } from "../queries/segments/segment-row"
import { bounded } from "./bounded"

/** The rule was edited while its members were being computed; nothing was changed. */
class Superseded extends Error {}

/**
 * Brings one segment's membership up to date, in one transaction: until it ends the former members stay. `unless` is
 * asked about the row once no other refresh can run: true leaves it as it is. False when the rule was edited meanwhile.
 */
export async function refreshSegment({ db, options, now }: MarketingContext, key: number, unless: (segment: SegmentRow) => boolean = () => false): Promise<boolean> {
  try {
    await bounded(db, options.database.statementTimeoutMs, async (inner) => {
      await lockSegments(inner, [key], "alone")
      const [segment] = await findSegments(inner, { keys: [key] })
      if (!segment || unless(segment)) return
      const [problem] = checkRule(segment.rule)
      if (problem) throw new MedusaError(MedusaError.Types.INVALID_DATA, `The rule can no longer be evaluated. ${problem.message}`)
      const at = now()
      const members = await replaceMembers(inner, key, compileRule(segment.rule, { now: at }), at)
      if (!(await finishRefresh(inner, { key, rule: segment.rule, members, at }))) throw new Superseded()
    })
    return true
  } catch (error) {
    if (error instanceof Superseded) return false
    throw error
  }
}
