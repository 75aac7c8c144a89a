import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SenderDetailResponse } from "../../../../../../core/http/senders"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"

/** Asks the name servers for a sender's SPF, DKIM and DMARC now. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<SenderDetailResponse>): Promise<void> {
  res.json({ sender: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).senders.check(req.params.id!) })
}
