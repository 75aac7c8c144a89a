import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SegmentInsightResponse } from "../../../../../../core/http/segments"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"

/** What a segment's members are worth beside everybody. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<SegmentInsightResponse>): Promise<void> {
  res.json({ insight: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).segments.insight(req.params.id!) })
}
