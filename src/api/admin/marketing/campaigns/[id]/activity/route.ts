import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignActivityResponse } from "../../../../../../core/http/campaign-activity"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { nameUsers } from "../../../../../name-users"
import { readQuery } from "../../../../../list-query"
import { activityQuery } from "../../campaign.schema"

/** What was done to a campaign and by whom, the latest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<CampaignActivityResponse>): Promise<void> {
  const page = readQuery(activityQuery, req.query)
  const { deeds, count } = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.activity(req.params.id!, page)
  const names = await nameUsers(req.scope, deeds.flatMap(({ actor_type, actor_id }) => (actor_type === "user" && actor_id ? [actor_id] : [])))
  const activity = deeds.map(({ id, at, action, actor_type, actor_id, detail }) =>
    ({ id, at: at.toISOString(), action, actor: { type: actor_type, id: actor_id, name: names.get(actor_id ?? "") ?? null }, detail }))
  res.json({ activity, count, ...page })
}
