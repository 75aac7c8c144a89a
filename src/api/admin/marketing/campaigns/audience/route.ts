import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AudienceCountResponse } from "../../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { answerProblems } from "../../../../answer-problems"
import type { AudienceBody } from "../campaign.schema"

/** Counts who an audience holds now, and whom of them could not be mailed. */
export async function POST(req: AuthenticatedMedusaRequest<AudienceBody>, res: MedusaResponse<AudienceCountResponse>): Promise<void> {
  const { audience, topic, plan } = req.validatedBody
  const { campaigns } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const problems = await campaigns.audienceProblems(audience)
  if (problems.length) return answerProblems(res, problems)
  res.json({ audience: await campaigns.countAudience(audience, plan ?? { topic }) })
}
