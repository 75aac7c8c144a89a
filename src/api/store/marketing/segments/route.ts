import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreSegmentsResponse } from "../../../../core/http/segments"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"

/** The public segments the logged-in customer is in, for a storefront that greets them accordingly. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreSegmentsResponse>): Promise<void> {
  const { segments } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  res.json({ segments: await segments.publicOf(req.auth_context.actor_id) })
}
