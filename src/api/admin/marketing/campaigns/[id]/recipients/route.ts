import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignRecipientsResponse } from "../../../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { readQuery } from "../../../../../list-query"
import { recipientListQuery } from "../../campaign.schema"

/** Everyone a campaign was planned for, each with the state and the reason. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<CampaignRecipientsResponse>): Promise<void> {
  const query = readQuery(recipientListQuery, req.query)
  res.json(await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.recipients(req.params.id!, query))
}
