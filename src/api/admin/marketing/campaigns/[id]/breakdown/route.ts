import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignBreakdownResponse } from "../../../../../../core/http/campaign-breakdown"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"

/** What a campaign's result is made of. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<CampaignBreakdownResponse>): Promise<void> {
  res.json({ breakdown: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.breakdown(req.params.id!) })
}
