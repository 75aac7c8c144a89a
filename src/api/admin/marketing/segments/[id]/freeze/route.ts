import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SegmentDetailResponse } from "../../../../../../core/http/segments"
import { freezeSegmentWorkflow } from "../../../../../../workflows/segments/freeze-segment"
import { actorOf } from "../../../../../actor-of"
import { presentSegment } from "../../present-segments"

/** Turns a segment into a list kept by hand, with the members it has now. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<SegmentDetailResponse>): Promise<void> {
  await freezeSegmentWorkflow(req.scope).run({ input: { id: req.params.id!, actor: actorOf(req) } })
  res.json(await presentSegment(req.scope, req.params.id!))
}
