import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SegmentPreviewResponse } from "../../../../../core/http/segments"
import { describeRule } from "../../../../../core/segments/describe-rule"
import { readDraft } from "../../../../../core/segments/read-draft"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import { readCatalogue } from "../../../../../modules/marketing/memory/read-catalogue"
import { reportingCurrency } from "../../../../../modules/marketing/memory/reporting-currency"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { whenLeft } from "../../../../when-left"
import { nameRuleIds } from "../name-rule-ids"
import { presentPeople } from "../present-people"
import type { PreviewBody } from "../segment.schema"

/** What a rule means today: how many people, a few of them, the sentence, and what is wrong with it. Nothing is stored. The counting ends when the asker goes away. */
export async function POST(req: AuthenticatedMedusaRequest<PreviewBody>, res: MedusaResponse<SegmentPreviewResponse>): Promise<void> {
  const { segments, context } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const signal = whenLeft(res)
  const preview = await segments.preview(req.validatedBody.rule, { besideId: req.validatedBody.segment_id, signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
  if (!preview) return
  const { problems, count, of, sample, difference, asOf } = preview
  const [currency, catalogue] = await Promise.all([reportingCurrency(context), readCatalogue(context.db)])
  const rule = readDraft(req.validatedBody.rule, problems)
  const sentence = rule ? describeRule(rule, { currency, names: await nameRuleIds(req.scope, [rule], catalogue) }, catalogue) : ""
  res.json({
    preview: {
      problems, sentence, count, of, reporting_currency: currency, as_of: asOf.toISOString(), sample: presentPeople(sample),
      difference: difference && { ...difference, joining: presentPeople(difference.joining), leaving: presentPeople(difference.leaving) },
    },
  })
}
