import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { OrderCreditsResponse } from "../../../../../../core/http/attribution"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"

/** Which campaign earned an order, and how much of it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<OrderCreditsResponse>): Promise<void> {
  const marketing = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  res.json(await marketing.attribution.creditsOfOrder(req.params.id!))
}
