import type { MiddlewareRoute } from "@medusajs/framework/http"
import { createOfferSchema, updateOfferSchema } from "../../../../core/campaigns/offers/offer.schema"
import { checkBody } from "../../../check-body"

export const offerRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/marketing/offers", methods: ["POST"], middlewares: [checkBody(createOfferSchema)] },
  { matcher: /^\/admin\/marketing\/offers\/[^/]+$/, methods: ["POST"], middlewares: [checkBody(updateOfferSchema)] },
]
