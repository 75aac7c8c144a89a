import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { OverviewResponse } from "../../../../core/http/overview"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"

/** How the shop, its people and its campaigns stand. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<OverviewResponse>): Promise<void> {
  res.json({ overview: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).overview.retrieve() })
}
