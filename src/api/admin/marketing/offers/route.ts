import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { CreateOffer } from "../../../../core/campaigns/offers/offer.schema"
import type { OfferDetailResponse, OfferListResponse } from "../../../../core/http/offers"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { createOfferWorkflow } from "../../../../workflows/offers/create-offer"
import { actorOf } from "../../../actor-of"
import { listParameters, readQuery } from "../../../list-query"

const listQuery = z.object({ ...listParameters(["created_at"]), status: z.enum(["active", "inactive"]).optional() })

/** A page of offers, the newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse<OfferListResponse>): Promise<void> {
  const { q, status, limit, offset } = readQuery(listQuery, req.query)
  res.json(await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).offers.list({ q, status, limit, offset }))
}

/** Sets up an offer. */
export async function POST(req: AuthenticatedMedusaRequest<CreateOffer>, res: MedusaResponse<OfferDetailResponse>): Promise<void> {
  const { result: id } = await createOfferWorkflow(req.scope).run({ input: { offer: req.validatedBody, actor: actorOf(req) } })
  res.json(await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).offers.retrieve(id))
}
