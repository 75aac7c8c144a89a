import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"

export const storeSegmentRoutes: MiddlewareRoute[] = [
  { matcher: "/store/marketing/segments", methods: ["GET"], middlewares: [authenticate("customer", ["session", "bearer"])] },
]
