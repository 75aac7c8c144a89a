import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BasisCountResponse } from "../../../../../core/http/subscriptions"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"

/** How many people a statement of basis would subscribe now. */
export async function POST(req: AuthenticatedMedusaRequest<{ segment_id: string | null }>, res: MedusaResponse<BasisCountResponse>): Promise<void> {
  res.json(await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).subscriptions.countBasis(req.validatedBody.segment_id))
}
