import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SenderStatement } from "../../../../core/campaigns/senders/sender.schema"
import type { SenderDetailResponse, SenderListResponse } from "../../../../core/http/senders"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { createSenderWorkflow } from "../../../../workflows/senders/create-sender"
import { actorOf } from "../../../actor-of"

/** Every sender, the default one first, and the ways out they may use. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<SenderListResponse>): Promise<void> {
  res.json(await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).senders.list())
}

/** Stores a new sender. */
export async function POST(req: AuthenticatedMedusaRequest<SenderStatement>, res: MedusaResponse<SenderDetailResponse>): Promise<void> {
  const { result: id } = await createSenderWorkflow(req.scope).run({ input: { sender: req.validatedBody, actor: actorOf(req) } })
  res.json({ sender: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).senders.retrieve(id) })
}
