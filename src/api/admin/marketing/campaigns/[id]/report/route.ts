import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignReportResponse } from "../../../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"

/** How a campaign stands and what came of it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<CampaignReportResponse>): Promise<void> {
  res.json({ report: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.report(req.params.id!) })
}
