import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignDetailResponse } from "../../../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { duplicateCampaignWorkflow } from "../../../../../../workflows/campaigns/duplicate-campaign"
import { actorOf } from "../../../../../actor-of"

/** Stores a draft that says the same; the answer is the draft. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<CampaignDetailResponse>): Promise<void> {
  const { result: copy } = await duplicateCampaignWorkflow(req.scope).run({ input: { id: req.params.id!, actor: actorOf(req) } })
  res.json({ campaign: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.retrieve(copy) })
}
