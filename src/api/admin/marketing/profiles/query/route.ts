import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProfileQueryResponse } from "../../../../../core/http/views"
import type { ProfileQueryBody } from "../../../../../core/profiles/view.schema"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import { reportingCurrency } from "../../../../../modules/marketing/memory/reporting-currency"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { answerProblems } from "../../../../answer-problems"

/** People a rule and a search find, with the columns asked for, sorted and paged. Nothing is stored. */
export async function POST(req: AuthenticatedMedusaRequest<ProfileQueryBody>, res: MedusaResponse<ProfileQueryResponse>): Promise<void> {
  const { profiles, context } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const { limit, offset } = req.validatedBody
  const [page, currency] = await Promise.all([profiles.query(req.validatedBody), reportingCurrency(context)])
  if ("problems" in page) return answerProblems(res, page.problems)
  const { people, count, countExact, names } = page
  res.json({ profiles: people, count, count_exact: countExact, offset, limit, reporting_currency: currency, names })
}
