import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { SegmentDetailResponse, SegmentGroup, SegmentResponse } from "../../../../core/http/segments"
import { describeRule } from "../../../../core/segments/describe-rule"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import { readCatalogue } from "../../../../modules/marketing/memory/read-catalogue"
import { reportingCurrency } from "../../../../modules/marketing/memory/reporting-currency"
import type { SegmentRow } from "../../../../modules/marketing/queries/segments/segment-row"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { nameRuleIds } from "./name-rule-ids"

/** Segments as the API shows them, each with its rule as a sentence that says names for ids. */
export async function presentSegments(container: MedusaContainer, rows: readonly SegmentRow[]): Promise<SegmentResponse[]> {
  const { context } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const [currency, catalogue, groups] = await Promise.all([reportingCurrency(context), readCatalogue(context.db), presentGroups(container, rows)])
  const names = await nameRuleIds(container, rows.map(({ rule }) => rule), catalogue)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    description: row.description,
    kind: row.kind,
    rule: row.rule,
    sentence: row.kind === "static" ? "People on a list kept by hand." : describeRule(row.rule, { currency, names }, catalogue),
    member_count: row.member_count,
    time_dependent: row.time_dependent,
    refreshes_at: refreshesAt(row, context.options.pump.segmentMaxAgeSeconds),
    is_public: row.is_public,
    handle: row.handle,
    ready_made: row.ready_made,
    group: groups.get(row.id) ?? null,
    refreshed_at: row.refreshed_at?.toISOString() ?? null,
    stale: row.stale,
    refresh_error: row.refresh_error,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }))
}

/** One segment with what uses it and what it uses. */
export async function presentSegment(container: MedusaContainer, id: string): Promise<SegmentDetailResponse> {
  const { segments } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const row = await segments.retrieve(id)
  const [[segment], used_by, asking, named] = await Promise.all([
    presentSegments(container, [row]), segments.usedBy(id), segments.askedBy(id), row.depends_on.length ? segments.named(row.depends_on) : [],
  ])
  const told = (rows: readonly SegmentRow[]) => rows.map(({ id, name }) => ({ id, name }))
  return { segment: { ...segment!, used_by, asked_by: told(asking), asks_about: told(named) } }
}

/** One that failed rests first; a stale one is next; one that time moves comes when it is too old. */
function refreshesAt({ kind, stale, time_dependent, refreshed_at, refresh_after }: SegmentRow, maxAgeSeconds: number): string | null {
  if (kind === "static" || !(stale || time_dependent)) return null
  const due = stale || !refreshed_at ? new Date() : new Date(refreshed_at.getTime() + maxAgeSeconds * 1_000)
  return (refresh_after && refresh_after > due ? refresh_after : due).toISOString()
}

/** The customer groups that mirror some of the segments, by the segments' ids. */
async function presentGroups(container: MedusaContainer, rows: readonly SegmentRow[]): Promise<Map<string, SegmentGroup>> {
  const mirrored = rows.filter(({ group_id }) => group_id !== null)
  if (!mirrored.length) return new Map()
  const { segments } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [counts, { data }] = await Promise.all([
    segments.inGroup(mirrored.map(({ key }) => key)),
    query.graph({ entity: "customer_group", fields: ["id", "name"], filters: { id: mirrored.map(({ group_id }) => group_id!) } }),
  ])
  const names = new Map(data.map(({ id, name }) => [id, name]))
  return new Map(mirrored.map((row) => [row.id, {
    id: row.group_id!,
    name: names.get(row.group_id!) ?? null,
    mirrored_at: row.mirrored_at?.toISOString() ?? null,
    error: row.mirror_error,
    members_in_group: counts.get(row.key) ?? 0,
  }]))
}
