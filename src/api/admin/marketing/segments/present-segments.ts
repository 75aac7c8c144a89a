import type { MedusaContainer } from "@medusajs/framework/types"
import type { SegmentDetailResponse, SegmentResponse } from "../../../../core/http/segments"
import { describeRule } from "../../../../core/segments/describe-rule"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import { reportingCurrency } from "../../../../modules/marketing/memory/reporting-currency"
import type { SegmentRow } from "../../../../modules/marketing/queries/segments/segment-row"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { nameRuleIds } from "./name-rule-ids"

/** Segments as the API shows them, each with its rule as a sentence that says names for ids. */
export async function presentSegments(container: MedusaContainer, rows: readonly SegmentRow[]): Promise<SegmentResponse[]> {
  const { context } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const [currency, names] = await Promise.all([reportingCurrency(context), nameRuleIds(container, rows.map(({ rule }) => rule))])
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    description: row.description,
    rule: row.rule,
    sentence: describeRule(row.rule, { currency, names }),
    member_count: row.member_count,
    refreshed_at: row.refreshed_at?.toISOString() ?? null,
    stale: row.stale,
    refresh_error: row.refresh_error,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }))
}

/** One segment with the campaigns that use it. */
export async function presentSegment(container: MedusaContainer, id: string): Promise<SegmentDetailResponse> {
  const { segments } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const row = await segments.retrieve(id)
  const [[segment], used_by] = await Promise.all([presentSegments(container, [row]), segments.usedBy(id)])
  return { segment: { ...segment!, used_by } }
}
