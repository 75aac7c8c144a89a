import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignDetailResponse } from "../../../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { resendCampaignWorkflow } from "../../../../../../workflows/campaigns/resend-campaign"
import { actorOf } from "../../../../../actor-of"

/** Stores a draft of the same message for those who got it and did not click; the answer is the draft. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<CampaignDetailResponse>): Promise<void> {
  const { result: copy } = await resendCampaignWorkflow(req.scope).run({ input: { id: req.params.id!, actor: actorOf(req) } })
  res.json({ campaign: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.retrieve(copy) })
}
