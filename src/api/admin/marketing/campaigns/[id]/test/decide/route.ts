import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignReportResponse } from "../../../../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../../modules/marketing/service"
import { decideTestWorkflow } from "../../../../../../../workflows/campaigns/decide-test"
import { actorOf } from "../../../../../../actor-of"
import type { DecideBody } from "../../../campaign.schema"

/** Ends an A/B test by hand: those who wait get that variant. The answer is the report. */
export async function POST(req: AuthenticatedMedusaRequest<DecideBody>, res: MedusaResponse<CampaignReportResponse>): Promise<void> {
  const id = req.params.id!
  await decideTestWorkflow(req.scope).run({ input: { id, variant: req.validatedBody.variant, actor: actorOf(req) } })
  res.json({ report: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.report(id) })
}
