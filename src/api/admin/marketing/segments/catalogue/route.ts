import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SegmentCatalogueResponse } from "../../../../../core/http/segments"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import { reportingCurrency } from "../../../../../modules/marketing/memory/reporting-currency"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"

/** What this shop's rules may ask beyond the built-in fields. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<SegmentCatalogueResponse>): Promise<void> {
  const { segments, context } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  res.json({ ...(await segments.vocabulary()), reporting_currency: await reportingCurrency(context) })
}
