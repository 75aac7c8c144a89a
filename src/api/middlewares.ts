import { defineMiddlewares } from "@medusajs/framework/http"
import { attributeRoutes } from "./admin/marketing/attributes/middlewares"
import { attributionRoutes } from "./admin/marketing/attribution/middlewares"
import { bulkRoutes } from "./admin/marketing/bulk-jobs/middlewares"
import { campaignRoutes } from "./admin/marketing/campaigns/middlewares"
import { eventRoutes } from "./admin/marketing/events/middlewares"
import { importRoutes } from "./admin/marketing/imports/middlewares"
import { offerRoutes } from "./admin/marketing/offers/middlewares"
import { overviewRoutes } from "./admin/marketing/overview/middlewares"
import { profileRoutes } from "./admin/marketing/profiles/middlewares"
import { segmentRoutes } from "./admin/marketing/segments/middlewares"
import { senderRoutes } from "./admin/marketing/senders/middlewares"
import { settingRoutes } from "./admin/marketing/settings/middlewares"
import { suppressionRoutes } from "./admin/marketing/suppressions/middlewares"
import { templateRoutes } from "./admin/marketing/templates/middlewares"
import { subscriptionRoutes } from "./admin/marketing/topics/middlewares"
import { viewRoutes } from "./admin/marketing/views/middlewares"
import { visitRoutes } from "./admin/marketing/visits/middlewares"
import { publicRoutes } from "./marketing/middlewares"
import { storeEventRoutes } from "./store/marketing/events/middlewares"
import { storeSegmentRoutes } from "./store/marketing/segments/middlewares"
import { storeSubscriptionRoutes } from "./store/marketing/subscriptions/middlewares"

/** Joins routes to their schemas; each area lists its own. */
export default defineMiddlewares({
  routes: [...overviewRoutes, ...profileRoutes, ...attributeRoutes, ...bulkRoutes, ...importRoutes, ...segmentRoutes, ...campaignRoutes, ...offerRoutes, ...templateRoutes, ...attributionRoutes, ...eventRoutes, ...storeEventRoutes, ...storeSegmentRoutes, ...storeSubscriptionRoutes, ...subscriptionRoutes, ...viewRoutes, ...settingRoutes, ...senderRoutes, ...visitRoutes, ...suppressionRoutes, ...publicRoutes],
})
