import { defineMiddlewares } from "@medusajs/framework/http"
import { attributeRoutes } from "./admin/marketing/attributes/middlewares"
import { attributionRoutes } from "./admin/marketing/attribution/middlewares"
import { bulkRoutes } from "./admin/marketing/bulk-jobs/middlewares"
import { campaignRoutes } from "./admin/marketing/campaigns/middlewares"
import { eventRoutes } from "./admin/marketing/events/middlewares"
import { importRoutes } from "./admin/marketing/imports/middlewares"
import { overviewRoutes } from "./admin/marketing/overview/middlewares"
import { profileRoutes } from "./admin/marketing/profiles/middlewares"
import { segmentRoutes } from "./admin/marketing/segments/middlewares"
import { viewRoutes } from "./admin/marketing/views/middlewares"
import { publicRoutes } from "./marketing/middlewares"
import { storeEventRoutes } from "./store/marketing/events/middlewares"
import { storeSegmentRoutes } from "./store/marketing/segments/middlewares"

/** Joins routes to their schemas; each area lists its own. */
export default defineMiddlewares({
  routes: [...overviewRoutes, ...profileRoutes, ...attributeRoutes, ...bulkRoutes, ...importRoutes, ...segmentRoutes, ...campaignRoutes, ...attributionRoutes, ...eventRoutes, ...storeEventRoutes, ...storeSegmentRoutes, ...viewRoutes, ...publicRoutes],
})
