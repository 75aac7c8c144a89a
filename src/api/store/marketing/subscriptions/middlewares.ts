import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"
import { storePreferenceSchema, subscriptionSchema } from "../../../../core/profiles/subscription.schema"
import { checkBody } from "../../../check-body"

export const storeSubscriptionRoutes: MiddlewareRoute[] = [
  { matcher: "/store/marketing/subscriptions", methods: ["POST"], bodyParser: { sizeLimit: "20kb" }, middlewares: [checkBody(subscriptionSchema)] },
  { matcher: "/store/marketing/preferences", methods: ["GET", "POST"], middlewares: [authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true })] },
  { matcher: "/store/marketing/preferences", methods: ["POST"], bodyParser: { sizeLimit: "20kb" }, middlewares: [checkBody(storePreferenceSchema)] },
]
