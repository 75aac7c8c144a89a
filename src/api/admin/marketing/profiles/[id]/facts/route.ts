import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { ProfileFactsResponse } from "../../../../../../core/http/views"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import { reportingCurrency } from "../../../../../../modules/marketing/memory/reporting-currency"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"

/** Every fact the catalogue knows of one person, by field. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ProfileFactsResponse>): Promise<void> {
  const { profiles, context } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const [facts, currency] = await Promise.all([profiles.facts(req.params.id!), reportingCurrency(context)])
  if (!facts) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no profile ${req.params.id}.`)
  res.json({ ...facts, reporting_currency: currency })
}
