import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SegmentMembersChangedResponse, SegmentMembersResponse } from "../../../../../../core/http/segments"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import { reportingCurrency } from "../../../../../../modules/marketing/memory/reporting-currency"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { changeMembersWorkflow } from "../../../../../../workflows/segments/change-members"
import { actorOf } from "../../../../../actor-of"
import { pickFields, readQuery } from "../../../../../list-query"
import { presentSegment } from "../../present-segments"
import { memberListQuery, type MembersBody } from "../../segment.schema"

/** The people in a segment, searched, sorted and paged. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<SegmentMembersResponse>): Promise<void> {
  const { fields, ...query } = readQuery(memberListQuery, req.query)
  const { segments, context } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const { members, count } = await segments.members(req.params.id!, query)
  const told = members.map((member) => ({ ...member, joined_at: member.joined_at.toISOString(), last_order_at: member.last_order_at?.toISOString() ?? null }))
  res.json({ members: pickFields(told, fields), count, offset: query.offset, limit: query.limit, reporting_currency: await reportingCurrency(context) })
}

/** Puts people on the list of a static segment and takes others off it. */
export async function POST(req: AuthenticatedMedusaRequest<MembersBody>, res: MedusaResponse<SegmentMembersChangedResponse>): Promise<void> {
  const { result } = await changeMembersWorkflow(req.scope).run({ input: { id: req.params.id!, ...req.validatedBody, actor: actorOf(req) } })
  const { segment } = await presentSegment(req.scope, req.params.id!)
  res.json({ added: result.joined, removed: result.departed, unknown: result.unknown, segment })
}
