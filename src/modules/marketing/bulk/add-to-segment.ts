import type { MarketingContext } from "../context"
import { addMembers } from "../queries/bulk/add-members"
import type { BulkJobRow } from "../queries/bulk/job-row"
import { lockSegments } from "../queries/segments/lock-segments"
import { noOutcome, tell, type Outcome } from "./outcome"
import { staticSegment } from "./static-segment"

/** Puts people into a static segment. Who has been deleted meanwhile is told and left. */
export async function addToSegment({ db }: MarketingContext, { params }: BulkJobRow, rows: unknown[]): Promise<Outcome> {
  const segment = await staticSegment(db, String(params.segment_id))
  await lockSegments(db, [segment.key], "shared")
  const { alive, joined } = await addMembers(db, { segmentKey: segment.key, keys: rows as number[] })
  const outcome = noOutcome()
  outcome.tally.changed = joined
  for (let gone = alive; gone < rows.length; gone += 1) tell(outcome, "failed", { line: null, reasons: ["The person was deleted before their turn came."], cells: [""] })
  return outcome
}
