import type { MiddlewareRoute } from "@medusajs/framework/http"
import { senderChangeSchema, senderSchema } from "../../../../core/campaigns/senders/sender.schema"
import { checkBody } from "../../../check-body"
import { senderTestBody } from "./sender.schema"

export const senderRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/marketing/senders", methods: ["POST"], middlewares: [checkBody(senderSchema)] },
  { matcher: "/admin/marketing/senders/:id/test", methods: ["POST"], middlewares: [checkBody(senderTestBody)] },
  { matcher: /^\/admin\/marketing\/senders\/[^/]+$/, methods: ["POST"], middlewares: [checkBody(senderChangeSchema)] },
]
