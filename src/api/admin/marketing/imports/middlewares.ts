import type { MiddlewareRoute } from "@medusajs/framework/http"
import { importStartSchema } from "../../../../core/bulk/bulk.schema"
import { checkBody } from "../../../check-body"

export const importRoutes: MiddlewareRoute[] = [
  // The file is read as it arrives, so no parser may read it before.
  { matcher: "/admin/marketing/imports", methods: ["POST"], bodyParser: false },
  { matcher: "/admin/marketing/imports/:id/start", methods: ["POST"], middlewares: [checkBody(importStartSchema)] },
]
