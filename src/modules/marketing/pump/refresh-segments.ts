import type { SegmentRow } from "../queries/segments/segment-row"
import { refreshSegment } from "../membership/refresh-segment"
import { failRefresh } from "../queries/segments/fail-refresh"
import { findDueSegments } from "../queries/segments/find-due-segments"
import type { PumpContext, PumpTask } from "./task"

const BATCH = 5
const RETRY_MS = 60_000

/** Refreshes segments with a new or edited rule, and those that time alone moves. One that fails says why and rests before the next try. */
export const refreshSegments: PumpTask = {
  name: "refresh-segments",
  run: async (context) => {
    const olderThan = new Date(context.now().getTime() - context.options.pump.segmentMaxAgeSeconds * 1000)
    const due = await findDueSegments(context.db, { at: context.now(), olderThan, limit: BATCH })
    for (const key of due) {
      if (context.signal.aborted) return { more: false }
      await refreshDue(context, key, olderThan)
    }
    return { more: due.length === BATCH }
  },
}

/** Another worker may have been faster: then there is nothing to do. */
async function refreshDue(context: PumpContext, key: number, olderThan: Date): Promise<void> {
  const fresh = ({ stale, refreshed_at }: SegmentRow) => !stale && refreshed_at !== null && refreshed_at > olderThan
  try {
    await refreshSegment(context, key, fresh)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    context.logger.warn(`marketing: segment ${key} could not be refreshed: ${reason}`)
    await failRefresh(context.db, { key, reason, retryAt: new Date(context.now().getTime() + RETRY_MS) })
  }
}
