import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignCalendarResponse } from "../../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { readQuery } from "../../../../list-query"
import { calendarQuery } from "../campaign.schema"

/** What goes out, and went out, between two moments. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<CampaignCalendarResponse>): Promise<void> {
  res.json(await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.calendar(readQuery(calendarQuery, req.query)))
}
