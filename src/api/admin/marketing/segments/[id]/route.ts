import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SegmentDeleteResponse, SegmentDetailResponse } from "../../../../../core/http/segments"
import { deleteSegmentWorkflow } from "../../../../../workflows/segments/delete-segment"
import { updateSegmentWorkflow } from "../../../../../workflows/segments/update-segment"
import { actorOf } from "../../../../actor-of"
import { presentSegment } from "../present-segments"
import type { UpdateSegmentBody } from "../segment.schema"

/** One segment, with the campaigns that use it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<SegmentDetailResponse>): Promise<void> {
  res.json(await presentSegment(req.scope, req.params.id!))
}

/** Changes what the body names. */
export async function POST(req: AuthenticatedMedusaRequest<UpdateSegmentBody>, res: MedusaResponse<SegmentDetailResponse>): Promise<void> {
  await updateSegmentWorkflow(req.scope).run({ input: { id: req.params.id!, change: req.validatedBody, actor: actorOf(req) } })
  res.json(await presentSegment(req.scope, req.params.id!))
}

/** Deletes a segment that no unfinished campaign uses. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse<SegmentDeleteResponse>): Promise<void> {
  await deleteSegmentWorkflow(req.scope).run({ input: { id: req.params.id!, actor: actorOf(req) } })
  res.json({ id: req.params.id!, object: "segment", deleted: true })
}
