import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { TestSendResponse } from "../../../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import type { SenderTestBody } from "../../sender.schema"

/** Sends a few plain words from a sender to any address. */
export async function POST(req: AuthenticatedMedusaRequest<SenderTestBody>, res: MedusaResponse<TestSendResponse>): Promise<void> {
  res.json({ test: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).senders.sendTest(req.params.id!, req.validatedBody.to) })
}
