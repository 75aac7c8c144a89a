import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignDetailResponse } from "../../../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { scheduleCampaignWorkflow } from "../../../../../../workflows/campaigns/schedule-campaign"
import { actorOf } from "../../../../../actor-of"
import { answerProblems } from "../../../../../answer-problems"
import type { SendBody } from "../../campaign.schema"

/** Gives a campaign the time of its plan. What forbids it is answered problem by problem. */
export async function POST(req: AuthenticatedMedusaRequest<SendBody>, res: MedusaResponse<CampaignDetailResponse>): Promise<void> {
  const id = req.params.id!
  const { campaigns } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const problems = [...(await campaigns.retrieve(id)).problems, ...(req.validatedBody.accept_unusual ? [] : await campaigns.unusualAudience(id))]
  if (problems.length) return answerProblems(res, problems)
  await scheduleCampaignWorkflow(req.scope).run({ input: { id, actor: actorOf(req) } })
  res.json({ campaign: await campaigns.retrieve(id) })
}
