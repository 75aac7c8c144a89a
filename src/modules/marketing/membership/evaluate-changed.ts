import { checkRule } from "../../../core/segments/check-rule"
import type { MarketingContext } from "../context"
import type { Database } from "../database"
import { adjustMemberCounts } from "../queries/segments/adjust-member-counts"
import { claimChangedProfiles } from "../queries/segments/claim-changed-profiles"
import { findSegments } from "../queries/segments/find-segments"
import { hasChangedProfiles } from "../queries/segments/has-changed-profiles"
import { lockSegments } from "../queries/segments/lock-segments"
import { moveMembers } from "../queries/segments/move-members"
import { removeDeletedPeople } from "../queries/segments/remove-deleted-people"
import { bounded } from "./bounded"

const PEOPLE = 1_000
const RULES_A_STATEMENT = 50

/**
 * Asks all segments about up to a thousand people whose facts changed, in one transaction: people are claimed, and moved in
 * and out, together or not at all. Returns how many were claimed; fewer than `limit` means nobody waits.
 */
export async function evaluateChanged({ db, options, now }: MarketingContext, limit = PEOPLE): Promise<{ people: number; more: boolean }> {
  if (!(await hasChangedProfiles(db))) return { people: 0, more: false }
  return bounded(db, options.database.statementTimeoutMs, async (inner) => {
    // Segments are locked before people, so that nobody's row is held while a refresh is waited for.
    const known = await findSegments(inner)
    await lockSegments(inner, known.map(({ key }) => key), "shared")
    const { keys: people, more } = await claimChangedProfiles(inner, limit)
    if (people.length) await evaluate(inner, known.map(({ key }) => key), people, now())
    return { people: people.length, more }
  })
}

/**
 * Rules are read again under the lock. A stale segment is passed by: its refresh, which comes, asks about everyone.
 * So is one whose rule is no longer understood, whose refresh says so.
 */
async function evaluate(db: Database, keys: readonly number[], people: readonly number[], now: Date): Promise<void> {
  const segments = (await findSegments(db, { keys })).filter(({ stale, rule }) => !stale && !checkRule(rule).length)
  const gone = await removeDeletedPeople(db, people, now)
  if (gone.length) await adjustMemberCounts(db, gone)
  for (let start = 0; start < segments.length; start += RULES_A_STATEMENT) {
    const moves = await moveMembers(db, { segments: segments.slice(start, start + RULES_A_STATEMENT), keys: people, now })
    if (moves.length) await adjustMemberCounts(db, moves)
  }
}
