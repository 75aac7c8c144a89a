import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BulkJobDetailResponse } from "../../../../../core/http/bulk"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"

/** How far a piece of long work is. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<BulkJobDetailResponse>): Promise<void> {
  res.json({ job: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).bulk.present(req.params.id!) })
}
