import type { MiddlewareRoute } from "@medusajs/framework/http"
import { checkSetting } from "./check-setting"

export const settingRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/marketing/settings/:name", methods: ["POST"], middlewares: [checkSetting] },
]
