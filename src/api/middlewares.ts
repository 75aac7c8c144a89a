import { defineMiddlewares } from "@medusajs/framework/http"
import { attributionRoutes } from "./admin/marketing/attribution/middlewares"
import { campaignRoutes } from "./admin/marketing/campaigns/middlewares"
import { overviewRoutes } from "./admin/marketing/overview/middlewares"
import { profileRoutes } from "./admin/marketing/profiles/middlewares"
import { segmentRoutes } from "./admin/marketing/segments/middlewares"
import { publicRoutes } from "./marketing/middlewares"

/** Joins routes to their schemas; each area lists its own. */
export default defineMiddlewares({
  routes: [...overviewRoutes, ...profileRoutes, ...segmentRoutes, ...campaignRoutes, ...attributionRoutes, ...publicRoutes],
})
