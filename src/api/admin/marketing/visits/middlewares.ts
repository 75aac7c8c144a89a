import type { MiddlewareRoute } from "@medusajs/framework/http"
import { checkBody } from "../../../check-body"
import { weighVisitsBody } from "./visit.schema"

export const visitRoutes: MiddlewareRoute[] = [{ matcher: "/admin/marketing/visits/weigh", methods: ["POST"], middlewares: [checkBody(weighVisitsBody)] }]
