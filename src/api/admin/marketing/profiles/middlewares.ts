import type { MiddlewareRoute } from "@medusajs/framework/http"
import { consentSchema } from "../../../../core/profiles/consent.schema"
import { customerChangeSchema, customerDeletionSchema, customerSchema } from "../../../../core/profiles/customer.schema"
import { profileChangeSchema } from "../../../../core/profiles/profile-change.schema"
import { profileQuerySchema } from "../../../../core/profiles/view.schema"
import { checkBody } from "../../../check-body"

export const profileRoutes: MiddlewareRoute[] = [
  { matcher: /^\/admin\/marketing\/profiles\/?$/, methods: ["POST"], middlewares: [checkBody(customerSchema)] },
  { matcher: "/admin/marketing/profiles/query", methods: ["POST"], bodyParser: { sizeLimit: "1mb" }, middlewares: [checkBody(profileQuerySchema)] },
  { matcher: "/admin/marketing/profiles/:id/customer", methods: ["POST"], middlewares: [checkBody(customerChangeSchema)] },
  { matcher: "/admin/marketing/profiles/:id/customer", methods: ["DELETE"], middlewares: [checkBody(customerDeletionSchema)] },
  { matcher: /^\/admin\/marketing\/profiles\/(?!query$)[^/]+$/, methods: ["POST"], middlewares: [checkBody(profileChangeSchema)] },
  { matcher: "/admin/marketing/profiles/:id/consent", methods: ["POST"], middlewares: [checkBody(consentSchema)] },
]
