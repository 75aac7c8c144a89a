import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SegmentDetailResponse } from "../../../../../../core/http/segments"
import { mirrorSegmentWorkflow } from "../../../../../../workflows/segments/mirror-segment"
import { unmirrorSegmentWorkflow } from "../../../../../../workflows/segments/unmirror-segment"
import { actorOf } from "../../../../../actor-of"
import { readQuery } from "../../../../../list-query"
import { presentSegment } from "../../present-segments"
import { type MirrorBody, unmirrorQuery } from "../../segment.schema"

/** Has a customer group follow the segment from now on: a new one, or the one the body names, whose other customers leave it. */
export async function POST(req: AuthenticatedMedusaRequest<MirrorBody>, res: MedusaResponse<SegmentDetailResponse>): Promise<void> {
  const { group_id, name } = req.validatedBody
  await mirrorSegmentWorkflow(req.scope).run({ input: { id: req.params.id!, groupId: group_id, groupName: name, actor: actorOf(req) } })
  res.json(await presentSegment(req.scope, req.params.id!))
}

/** Ends that. The group stays with the customers it has, unless `delete_group=true`. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse<SegmentDetailResponse>): Promise<void> {
  const { delete_group } = readQuery(unmirrorQuery, req.query)
  await unmirrorSegmentWorkflow(req.scope).run({ input: { id: req.params.id!, deleteGroup: delete_group === "true", actor: actorOf(req) } })
  res.json(await presentSegment(req.scope, req.params.id!))
}
