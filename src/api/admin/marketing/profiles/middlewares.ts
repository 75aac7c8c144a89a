import type { MiddlewareRoute } from "@medusajs/framework/http"
import { consentSchema } from "../../../../core/profiles/consent.schema"
import { tagsSchema } from "../../../../core/profiles/tags.schema"
import { checkBody } from "../../../check-body"

export const profileRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/marketing/profiles/:id", methods: ["POST"], middlewares: [checkBody(tagsSchema)] },
  { matcher: "/admin/marketing/profiles/:id/consent", methods: ["POST"], middlewares: [checkBody(consentSchema)] },
]
