import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignDetailResponse } from "../../../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { unscheduleCampaignWorkflow } from "../../../../../../workflows/campaigns/steer-campaign"
import { actorOf } from "../../../../../actor-of"

/** Takes a scheduled campaign back to the drafts. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<CampaignDetailResponse>): Promise<void> {
  const id = req.params.id!
  await unscheduleCampaignWorkflow(req.scope).run({ input: { id, actor: actorOf(req) } })
  res.json({ campaign: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.retrieve(id) })
}
