import type { MiddlewareRoute } from "@medusajs/framework/http"
import { bulkJobSchema, eraseSchema } from "../../../../core/bulk/bulk.schema"
import { checkBody } from "../../../check-body"

export const bulkRoutes: MiddlewareRoute[] = [
  // Ten thousand ids are half a megabyte.
  { matcher: "/admin/marketing/bulk-jobs", methods: ["POST"], bodyParser: { sizeLimit: "2mb" }, middlewares: [checkBody(bulkJobSchema)] },
  { matcher: "/admin/marketing/profiles/:id/erase", methods: ["POST"], middlewares: [checkBody(eraseSchema)] },
]
