import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SenderDetailResponse } from "../../../../../../core/http/senders"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { steerSenderWorkflow } from "../../../../../../workflows/senders/steer-sender"
import { actorOf } from "../../../../../actor-of"

/** Makes a sender the default one. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<SenderDetailResponse>): Promise<void> {
  const { result: id } = await steerSenderWorkflow(req.scope).run({ input: { id: req.params.id!, move: "default", actor: actorOf(req) } })
  res.json({ sender: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).senders.retrieve(id) })
}
