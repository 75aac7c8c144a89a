import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SegmentDetailResponse } from "../../../../../../core/http/segments"
import { refreshSegmentWorkflow } from "../../../../../../workflows/segments/refresh-segment"
import { actorOf } from "../../../../../actor-of"
import { presentSegment } from "../../present-segments"

/** Brings a segment's membership up to date now. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<SegmentDetailResponse>): Promise<void> {
  await refreshSegmentWorkflow(req.scope).run({ input: { id: req.params.id!, actor: actorOf(req) } })
  res.json(await presentSegment(req.scope, req.params.id!))
}
