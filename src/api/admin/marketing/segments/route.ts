import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SegmentDetailResponse, SegmentListResponse } from "../../../../core/http/segments"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { createSegmentWorkflow } from "../../../../workflows/segments/create-segment"
import { actorOf } from "../../../actor-of"
import { pickFields, readQuery } from "../../../list-query"
import { presentSegment, presentSegments } from "./present-segments"
import { type CreateSegmentBody, segmentListQuery } from "./segment.schema"

/** Segments, searched, sorted and paged. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<SegmentListResponse>): Promise<void> {
  const { fields, ...query } = readQuery(segmentListQuery, req.query)
  const { segments, count } = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).segments.list(query)
  res.json({ segments: pickFields(await presentSegments(req.scope, segments), fields), count, offset: query.offset, limit: query.limit })
}

/** Stores a new segment. */
export async function POST(req: AuthenticatedMedusaRequest<CreateSegmentBody>, res: MedusaResponse<SegmentDetailResponse>): Promise<void> {
  const { result: id } = await createSegmentWorkflow(req.scope).run({ input: { segment: req.validatedBody, actor: actorOf(req) } })
  res.json(await presentSegment(req.scope, id))
}
