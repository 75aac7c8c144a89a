import type { MiddlewareRoute } from "@medusajs/framework/http"
import { checkKeyInQuery } from "./check-key-in-query"

/** Bodies are read by the routes themselves: a beacon's is text, and a large one is told so. */
export const storeEventRoutes: MiddlewareRoute[] = [
  { matcher: "/store/marketing/events", methods: ["POST"], bodyParser: false },
  { matcher: "/marketing/events", methods: ["POST"], bodyParser: false, middlewares: [checkKeyInQuery] },
]
