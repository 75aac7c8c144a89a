import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReadyMadeListResponse } from "../../../../../core/http/segments"
import { checkRule } from "../../../../../core/segments/check-rule"
import { describeRule } from "../../../../../core/segments/describe-rule"
import { readyMadeSegments } from "../../../../../core/segments/ready-made"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import { readCatalogue } from "../../../../../modules/marketing/memory/read-catalogue"
import { reportingCurrency } from "../../../../../modules/marketing/memory/reporting-currency"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"

/** The segments that come with the product, each with the one that was made from it. `problems` say what is still to be chosen. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ReadyMadeListResponse>): Promise<void> {
  const { segments, context } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const [catalogue, currency, made] = await Promise.all([readCatalogue(context.db), reportingCurrency(context), segments.named(null)])
  res.json({
    ready_made: readyMadeSegments.map((one) => ({
      ...one,
      sentence: describeRule(one.rule, { currency }, catalogue),
      problems: checkRule(one.rule, catalogue),
      segment_id: made.find(({ ready_made }) => ready_made === one.key)?.id ?? null,
    })),
  })
}
