import { MedusaError } from "@medusajs/framework/utils"
import type { Database } from "../database"
import { findStaticSegment, type StaticSegment } from "../queries/bulk/find-static-segment"

/** The segment of that id, if people may be put into it by hand; else an error that says why not. */
export async function staticSegment(db: Database, id: string): Promise<StaticSegment> {
  const segment = await findStaticSegment(db, id)
  if (!segment) throw new MedusaError(MedusaError.Types.NOT_FOUND, `segment_id: There is no segment ${id}.`)
  if (segment.kind !== "static") {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `segment_id: “${segment.name}” is kept by its rule. Choose a static segment, whose people are chosen by hand.`)
  }
  return segment
}
