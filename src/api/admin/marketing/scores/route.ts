import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ScoresResponse } from "../../../../core/http/scores"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"

/** How people are scored, as of when, and how good the predictions are. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ScoresResponse>): Promise<void> {
  res.json({ scores: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).scores.retrieve() })
}
