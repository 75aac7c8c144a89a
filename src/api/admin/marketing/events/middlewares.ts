import type { MiddlewareRoute } from "@medusajs/framework/http"
import { serverBatchSchema } from "../../../../core/events/read-server-batch"
import { checkBody } from "../../../check-body"

export const eventRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/marketing/events", methods: ["POST"], bodyParser: { sizeLimit: "2mb" }, middlewares: [checkBody(serverBatchSchema)] },
]
