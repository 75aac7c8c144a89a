import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SegmentDetailResponse } from "../../../../../../core/http/segments"
import { duplicateSegmentWorkflow } from "../../../../../../workflows/segments/duplicate-segment"
import { actorOf } from "../../../../../actor-of"
import { presentSegment } from "../../present-segments"

/** Stores a copy of a segment and answers with the copy. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<SegmentDetailResponse>): Promise<void> {
  const { result: copy } = await duplicateSegmentWorkflow(req.scope).run({ input: { id: req.params.id!, actor: actorOf(req) } })
  res.json(await presentSegment(req.scope, copy))
}
