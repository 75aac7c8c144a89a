import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProfileListResponse } from "../../../../core/http/profiles"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { pickFields, readQuery } from "../../../list-query"
import { profileListQuery } from "./profile-list.schema"

/** People, searched, filtered, sorted and paged. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ProfileListResponse>): Promise<void> {
  const { fields, ...query } = readQuery(profileListQuery, req.query)
  const marketing = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const { profiles, count } = await marketing.profiles.list(query)
  res.json({ profiles: pickFields(profiles, fields), count, offset: query.offset, limit: query.limit })
}
