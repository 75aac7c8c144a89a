import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SegmentMembersResponse } from "../../../../../../core/http/segments"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import { reportingCurrency } from "../../../../../../modules/marketing/memory/reporting-currency"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { pickFields, readQuery } from "../../../../../list-query"
import { memberListQuery } from "../../segment.schema"

/** The people in a segment, searched, sorted and paged. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<SegmentMembersResponse>): Promise<void> {
  const { fields, ...query } = readQuery(memberListQuery, req.query)
  const { segments, context } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const { members, count } = await segments.members(req.params.id!, query)
  const told = members.map((member) => ({ ...member, joined_at: member.joined_at.toISOString(), last_order_at: member.last_order_at?.toISOString() ?? null }))
  res.json({ members: pickFields(told, fields), count, offset: query.offset, limit: query.limit, reporting_currency: await reportingCurrency(context) })
}
