import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignDetailResponse } from "../../../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { sendCampaignWorkflow } from "../../../../../../workflows/campaigns/send-campaign"
import { actorOf } from "../../../../../actor-of"
import { answerProblems } from "../../../../../answer-problems"

/** Sends a campaign now. What forbids it is answered problem by problem; asking twice sends once. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<CampaignDetailResponse>): Promise<void> {
  const id = req.params.id!
  const { campaigns } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const { problems } = await campaigns.retrieve(id)
  if (problems.length) return answerProblems(res, problems)
  await sendCampaignWorkflow(req.scope).run({ input: { id, actor: actorOf(req) } })
  res.json({ campaign: await campaigns.retrieve(id) })
}
