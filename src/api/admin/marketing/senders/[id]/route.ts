import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SenderChange } from "../../../../../core/campaigns/senders/sender.schema"
import type { SenderDeleteResponse, SenderDetailResponse } from "../../../../../core/http/senders"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { deleteSenderWorkflow } from "../../../../../workflows/senders/delete-sender"
import { updateSenderWorkflow } from "../../../../../workflows/senders/update-sender"
import { actorOf } from "../../../../actor-of"

/** One sender. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<SenderDetailResponse>): Promise<void> {
  res.json({ sender: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).senders.retrieve(req.params.id!) })
}

/** Changes what is given. */
export async function POST(req: AuthenticatedMedusaRequest<SenderChange>, res: MedusaResponse<SenderDetailResponse>): Promise<void> {
  await updateSenderWorkflow(req.scope).run({ input: { id: req.params.id!, change: req.validatedBody, actor: actorOf(req) } })
  res.json({ sender: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).senders.retrieve(req.params.id!) })
}

/** Deletes a sender nothing goes out by. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse<SenderDeleteResponse>): Promise<void> {
  const { result: id } = await deleteSenderWorkflow(req.scope).run({ input: { id: req.params.id!, actor: actorOf(req) } })
  res.json({ id, object: "sender", deleted: true })
}
