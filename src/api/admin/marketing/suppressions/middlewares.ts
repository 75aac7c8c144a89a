import type { MiddlewareRoute } from "@medusajs/framework/http"
import { addSuppressionsSchema, releaseSuppressionSchema } from "../../../../core/campaigns/suppression.schema"
import { checkBody } from "../../../check-body"

export const suppressionRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/marketing/suppressions", methods: ["POST"], bodyParser: { sizeLimit: "2mb" }, middlewares: [checkBody(addSuppressionsSchema)] },
  // The file is read as it arrives, so no parser may read it before.
  { matcher: "/admin/marketing/suppressions/import", methods: ["POST"], bodyParser: false },
  { matcher: "/admin/marketing/suppressions/:id/release", methods: ["POST"], middlewares: [checkBody(releaseSuppressionSchema)] },
]
