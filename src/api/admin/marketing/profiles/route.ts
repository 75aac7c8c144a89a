import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProfileDetailResponse, ProfileListResponse } from "../../../../core/http/profiles"
import type { CustomerStatement } from "../../../../core/profiles/customer.schema"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { createCustomerWorkflow } from "../../../../workflows/profiles/create-customer"
import { actorOf } from "../../../actor-of"
import { pickFields, readQuery } from "../../../list-query"
import { profileListQuery } from "./profile-list.schema"

/** People, searched, filtered, sorted and paged. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ProfileListResponse>): Promise<void> {
  const { fields, ...query } = readQuery(profileListQuery, req.query)
  const marketing = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const { profiles, count } = await marketing.profiles.list(query)
  res.json({ profiles: pickFields(profiles, fields), count, offset: query.offset, limit: query.limit })
}

/** Creates a customer in Medusa, for a guest or somebody new, and answers the person. */
export async function POST(req: AuthenticatedMedusaRequest<CustomerStatement>, res: MedusaResponse<ProfileDetailResponse>): Promise<void> {
  const { result: id } = await createCustomerWorkflow(req.scope).run({ input: { customer: req.validatedBody, actor: actorOf(req) } })
  const profile = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).profiles.retrieve(id)
  res.json({ profile: profile! })
}
