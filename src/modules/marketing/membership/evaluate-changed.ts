import { checkRule } from "../../../core/segments/check-rule"
import type { MarketingContext } from "../context"
import { readRuleGround } from "../memory/read-rule-ground"
import { rollUpEngagement } from "../queries/profiles/roll-up-engagement"
import { adjustMemberCounts } from "../queries/segments/adjust-member-counts"
import { claimChangedProfiles } from "../queries/segments/claim-changed-profiles"
import { countWaiting } from "../queries/segments/count-waiting"
import { findSegments } from "../queries/segments/find-segments"
import { holdTurn } from "../queries/segments/hold-turn"
import { lockSegments } from "../queries/segments/lock-segments"
import { moveMembers } from "../queries/segments/move-members"
import { notePeople } from "../queries/profiles/note-people"
import { removeDeletedPeople } from "../queries/segments/remove-deleted-people"
import { settleEngaged } from "../queries/segments/settle-engaged"
import { shareSegments } from "../queries/segments/share-segments"
import { staleEverything } from "../queries/segments/stale-everything"
import { bounded } from "./bounded"
import { levelSegments } from "./level-segments"

const PEOPLE = 1_000
const RULES_A_STATEMENT = 100
/** With so many notes waiting, asking about everyone is cheaper than asking about each. */
const FLOOD = 50_000
const ENGAGED_AT_ONCE = 5_000

type Evaluated = { people: number; more: boolean }

/**
 * Asks all segments about up to a thousand people whose facts changed, in one transaction: people are claimed, and moved in and
 * out, together or not at all. One process at a time does this, so that a person's older facts never overwrite newer ones.
 */
export async function evaluateChanged(context: MarketingContext, limit = PEOPLE): Promise<Evaluated> {
  const waiting = await countWaiting(context.db, FLOOD)
  if (!waiting) return { people: 0, more: false }
  return bounded(context.db, context.options.pool.statementTimeoutMs, async (inner) => {
    if (!(await holdTurn(inner, "evaluate-changed"))) return { people: 0, more: false }
    return waiting < FLOOD ? evaluateSome({ ...context, db: inner }, limit) : drain({ ...context, db: inner })
  })
}

/**
 * A segment that is being refreshed is not waited for: the people are asked about again afterwards, because the refresh may
 * have read their former facts.
 */
async function evaluateSome(context: MarketingContext, limit: number): Promise<Evaluated> {
  const { db, now } = context
  const known = await findSegments(db)
  const free = await shareSegments(db, known.map(({ key }) => key))
  const { keys: people, engaged, more } = await claimChangedProfiles(db, limit)
  if (!people.length) return { people: 0, more }
  if (engaged.length) await rollUpEngagement(db, engaged, now())
  await evaluate(context, free, people)
  const busy = free.length < known.length
  if (busy) await notePeople(db, people)
  return { people: people.length, more: more && !busy }
}

/**
 * Rules are read again under the lock. A stale segment is passed by: its refresh, which comes, asks about everyone. So is one
 * whose rule is no longer understood, whose refresh says so. Members of what a rule names are moved before it is asked.
 */
async function evaluate({ db, options, now }: MarketingContext, keys: readonly number[], people: readonly number[]): Promise<void> {
  const at = now()
  const asked = (await findSegments(db, { keys, kind: "dynamic" })).filter(({ stale }) => !stale)
  const ground = await readRuleGround(db, asked.map(({ rule }) => rule), { now: at, maxAgeMs: options.pump.segmentMaxAgeSeconds * 4_000 })
  const moves = await removeDeletedPeople(db, people, at)
  for (const level of levelSegments(asked.filter(({ rule }) => !checkRule(rule, ground.catalogue).length)))
    for (let start = 0; start < level.length; start += RULES_A_STATEMENT)
      moves.push(...(await moveMembers(db, { segments: level.slice(start, start + RULES_A_STATEMENT), keys: people, ground })))
  if (moves.length) await adjustMemberCounts(db, moves)
}

/** Too many people wait: every dynamic segment is to be asked about everyone instead, once the engagement of those who did something is summed. */
async function drain({ db, now }: MarketingContext): Promise<Evaluated> {
  const engaged = await settleEngaged(db, ENGAGED_AT_ONCE)
  if (engaged.length) {
    await rollUpEngagement(db, engaged, now())
    return { people: engaged.length, more: true }
  }
  await lockSegments(db, (await findSegments(db)).map(({ key }) => key), "shared")
  await staleEverything(db)
  return { people: 0, more: false }
}
