import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { UpdateOffer } from "../../../../../core/campaigns/offers/offer.schema"
import type { OfferDeleteResponse, OfferDetailResponse } from "../../../../../core/http/offers"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { deleteOfferWorkflow } from "../../../../../workflows/offers/delete-offer"
import { updateOfferWorkflow } from "../../../../../workflows/offers/update-offer"
import { actorOf } from "../../../../actor-of"
import { answerProblems } from "../../../../answer-problems"

/** One offer with what came of it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<OfferDetailResponse>): Promise<void> {
  res.json(await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).offers.retrieve(req.params.id!))
}

/** Changes what is given, as far as what became of its codes allows it. */
export async function POST(req: AuthenticatedMedusaRequest<UpdateOffer>, res: MedusaResponse<OfferDetailResponse>): Promise<void> {
  const { offers } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const problems = await offers.checkChange(req.params.id!, req.validatedBody)
  if (problems.length) return answerProblems(res, problems)
  await updateOfferWorkflow(req.scope).run({ input: { id: req.params.id!, change: req.validatedBody, actor: actorOf(req) } })
  res.json(await offers.retrieve(req.params.id!))
}

/** Deletes an offer nothing was given away of. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse<OfferDeleteResponse>): Promise<void> {
  const { result: id } = await deleteOfferWorkflow(req.scope).run({ input: { id: req.params.id!, actor: actorOf(req) } })
  res.json({ id, object: "offer", deleted: true })
}
