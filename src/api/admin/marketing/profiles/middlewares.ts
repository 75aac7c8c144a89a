import type { MiddlewareRoute } from "@medusajs/framework/http"
import { consentSchema } from "../../../../core/profiles/consent.schema"
import { checkBody } from "../../../check-body"

export const profileRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/marketing/profiles/:id/consent", methods: ["POST"], middlewares: [checkBody(consentSchema)] },
]
