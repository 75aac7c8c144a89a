import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SegmentHistoryResponse } from "../../../../../../core/http/segments"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"

/** How large a segment was, by day. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<SegmentHistoryResponse>): Promise<void> {
  res.json(await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).segments.history(req.params.id!))
}
