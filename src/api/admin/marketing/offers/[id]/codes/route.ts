import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { OfferCodesResponse } from "../../../../../../core/http/offers"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { listParameters, readQuery, yesOrNo } from "../../../../../list-query"

const listQuery = z.object({ ...listParameters(["issued_at"]), redeemed: yesOrNo })

/** A page of an offer's codes: whose they are, and the orders they were used in. */
export async function GET(req: MedusaRequest, res: MedusaResponse<OfferCodesResponse>): Promise<void> {
  const { q, redeemed, limit, offset } = readQuery(listQuery, req.query)
  res.json(await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).offers.codes(req.params.id!, { q, redeemed, limit, offset }))
}
