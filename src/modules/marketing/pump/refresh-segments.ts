import { levelSegments } from "../membership/level-segments"
import { refreshSegment, refreshTogether, type Unless } from "../membership/refresh-segment"
import { failRefresh } from "../queries/segments/fail-refresh"
import { type DueSegment, findDueSegments } from "../queries/segments/find-due-segments"
import type { PumpContext, PumpTask } from "./task"

const BATCH = 50
const RETRY_MS = 60_000

/**
 * Refreshes segments with a new or edited rule, and those that time alone moves; what a rule names comes before it. Segments that
 * had members before share one scan of all people. One that fails says why and rests before the next try.
 */
export const refreshSegments: PumpTask = {
  name: "refresh-segments",
  run: async (context) => {
    const olderThan = new Date(context.now().getTime() - context.options.pump.segmentMaxAgeSeconds * 1000)
    const due = await findDueSegments(context.db, { at: context.now(), olderThan, limit: BATCH })
    const [first = []] = levelSegments(due)
    // Another worker may have been faster: then there is nothing to do.
    await refreshDue(context, first, ({ stale, refreshed_at }) => !stale && refreshed_at !== null && refreshed_at > olderThan)
    return { more: due.length === BATCH || due.length > first.length }
  },
}

async function refreshDue(context: PumpContext, due: readonly DueSegment[], fresh: Unless): Promise<void> {
  const known = due.filter(({ refreshed_at }) => refreshed_at !== null).map(({ key }) => key)
  const done = new Set(known.length > 1 && (await triedTogether(context, known, fresh)) ? known : [])
  for (const { key } of due) {
    if (context.signal.aborted) return
    if (!done.has(key)) await refreshOne(context, key, fresh)
  }
}

/** A rule at fault spoils the scan for all; each by itself then finds it. */
async function triedTogether(context: PumpContext, keys: readonly number[], fresh: Unless): Promise<boolean> {
  try {
    return await refreshTogether(context, keys, fresh)
  } catch (error) {
    context.logger.warn(`marketing: ${keys.length} segments are refreshed one by one, because: ${reasonOf(error)}`)
    return false
  }
}

async function refreshOne(context: PumpContext, key: number, fresh: Unless): Promise<void> {
  try {
    await refreshSegment(context, key, fresh)
  } catch (error) {
    context.logger.warn(`marketing: segment ${key} could not be refreshed: ${reasonOf(error)}`)
    await failRefresh(context.db, { key, reason: reasonOf(error), retryAt: new Date(context.now().getTime() + RETRY_MS) })
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
