import type { MiddlewareRoute } from "@medusajs/framework/http"

/** An order's credits take neither a body nor a query: nothing is to be checked. */
export const attributionRoutes: MiddlewareRoute[] = []
