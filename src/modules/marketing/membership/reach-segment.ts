import { MedusaError } from "@medusajs/framework/utils"
import type { Database } from "../database"
import { findSegment } from "../queries/segments/find-segment"
import type { SegmentRow } from "../queries/segments/segment-row"

/** The segment of this id, kept from others until the transaction ends when asked for; a not-found error a merchant can read when there is none. */
export async function reachSegment(db: Database, id: string, hold = false): Promise<SegmentRow> {
  const segment = await findSegment(db, id, hold)
  if (!segment) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no segment with id ${id}.`)
  return segment
}
