import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SegmentPreviewResponse } from "../../../../../core/http/segments"
import { describeRule } from "../../../../../core/segments/describe-rule"
import { readDraft } from "../../../../../core/segments/read-draft"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import { reportingCurrency } from "../../../../../modules/marketing/memory/reporting-currency"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { nameRuleIds } from "../name-rule-ids"
import type { PreviewBody } from "../segment.schema"

/** What a rule means today: how many people, a few of them, the sentence, and what is wrong with it. Nothing is stored. */
export async function POST(req: AuthenticatedMedusaRequest<PreviewBody>, res: MedusaResponse<SegmentPreviewResponse>): Promise<void> {
  const { segments, context } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const { problems, count, of, sample, asOf } = await segments.preview(req.validatedBody.rule)
  const currency = await reportingCurrency(context)
  const rule = readDraft(req.validatedBody.rule, problems)
  const sentence = rule ? describeRule(rule, { currency, names: await nameRuleIds(req.scope, [rule]) }) : ""
  res.json({
    preview: {
      problems, sentence, count, of, reporting_currency: currency, as_of: asOf.toISOString(),
      sample: sample.map((person) => ({ ...person, last_order_at: person.last_order_at?.toISOString() ?? null })),
    },
  })
}
