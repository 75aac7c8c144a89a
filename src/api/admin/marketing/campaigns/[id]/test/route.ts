import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { TestSendResponse } from "../../../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { sendTestWorkflow } from "../../../../../../workflows/campaigns/send-test"
import { actorOf } from "../../../../../actor-of"
import { answerProblems } from "../../../../../answer-problems"
import type { TestBody } from "../../campaign.schema"

/** Sends one test mail; the answer is the mail server's. */
export async function POST(req: AuthenticatedMedusaRequest<TestBody>, res: MedusaResponse<TestSendResponse>): Promise<void> {
  const id = req.params.id!
  const { to, profile_id, variant } = req.validatedBody
  const problems = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.messageProblems(id)
  if (problems.length) return answerProblems(res, problems)
  const { result: test } = await sendTestWorkflow(req.scope).run({ input: { id, to, profileId: profile_id, variant, actor: actorOf(req) } })
  res.json({ test })
}
