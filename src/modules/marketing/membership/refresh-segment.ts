import { MedusaError } from "@medusajs/framework/utils"
import { checkRule } from "../../../core/segments/check-rule"
import { compileRule } from "../../../core/segments/compile-rule"
import type { MarketingContext } from "../context"
import type { Database } from "../database"
import { readRuleGround, type RuleGround } from "../memory/read-rule-ground"
import { applyDifference } from "../queries/segments/apply-difference"
import { compareMembers } from "../queries/segments/compare-members"
import { finishRefresh } from "../queries/segments/finish-refresh"
import { findSegments } from "../queries/segments/find-segments"
import { holdWithDependants } from "../queries/segments/hold-with-dependants"
import { lockSegments } from "../queries/segments/lock-segments"
import { replaceMembers } from "../queries/segments/replace-members"
import type { SegmentRow } from "../queries/segments/segment-row"
import { staleDependants } from "../queries/segments/stale-dependants"
import { bounded } from "./bounded"

/** The rule was edited while its members were being computed; nothing was changed. */
class Superseded extends Error {}

/** More people move than is worth handing to and fro. */
const MOST_MOVES = 200_000

export type Unless = (segment: SegmentRow) => boolean

/**
 * Brings one segment's membership up to date, in one transaction: until it ends the former members stay. `unless` is
 * asked about the row once no other refresh can run: true leaves it as it is. False when the rule was edited meanwhile.
 * When anybody moved, the segments whose rules name this one become stale; it is stale itself when that happened to it meanwhile.
 */
export async function refreshSegment(context: MarketingContext, key: number, unless: Unless = () => false): Promise<boolean> {
  return renew(context, [key], unless, async (db, [segment], ground) => {
    const moved = await replaceMembers(db, key, compileRule(segment!.rule, ground), ground.now)
    return moved ? [segment!.id] : []
  })
}

/**
 * The same for several segments in one scan of all people. None of them may ask about another. False when nothing was done,
 * because so many people would move, or a rule was edited meanwhile, that each is better refreshed by itself.
 */
export async function refreshTogether(context: MarketingContext, keys: readonly number[], unless: Unless): Promise<boolean> {
  return renew(context, keys, unless, async (db, segments, ground) => {
    const differences = await compareMembers(db, { segments, ground, most: MOST_MOVES })
    if (!differences) throw new Superseded()
    for (const difference of differences) await applyDifference(db, difference, ground.now)
    return segments.filter(({ key }) => differences.some(({ segmentKey }) => segmentKey === key)).map(({ id }) => id)
  })
}

/** `move` gives the ids of the segments in which anybody moved. */
async function renew(
  { db, options, now }: MarketingContext, keys: readonly number[], unless: Unless,
  move: (db: Database, segments: SegmentRow[], ground: RuleGround) => Promise<string[]>
): Promise<boolean> {
  try {
    await bounded(db, options.pool.statementTimeoutMs, async (inner) => {
      await lockSegments(inner, keys, "alone")
      const segments = (await findSegments(inner, { keys, kind: "dynamic" })).filter((segment) => !unless(segment))
      if (!segments.length) return
      const ground = await readRuleGround(inner, segments.map(({ rule }) => rule), { now: now(), maxAgeMs: 0 })
      for (const { rule } of segments) refuse(rule, ground)
      const moved = await move(inner, segments, ground)
      await holdWithDependants(inner, segments.map(({ key }) => key), moved)
      if ((await finishRefresh(inner, segments, ground.now)).length < segments.length) throw new Superseded()
      if (moved.length) await staleDependants(inner, moved)
    })
    return true
  } catch (error) {
    if (error instanceof Superseded) return false
    throw error
  }
}

function refuse(rule: SegmentRow["rule"], { catalogue }: RuleGround): void {
  const [problem] = checkRule(rule, catalogue)
  if (problem) throw new MedusaError(MedusaError.Types.INVALID_DATA, `The rule can no longer be evaluated. ${problem.message}`)
}
