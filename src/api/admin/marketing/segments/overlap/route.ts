import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SegmentOverlapResponse } from "../../../../../core/http/segments"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import type { OverlapBody } from "../segment.schema"

/** How many people two or three segments share. */
export async function POST(req: AuthenticatedMedusaRequest<OverlapBody>, res: MedusaResponse<SegmentOverlapResponse>): Promise<void> {
  res.json({ overlap: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).segments.overlap(req.validatedBody.ids) })
}
