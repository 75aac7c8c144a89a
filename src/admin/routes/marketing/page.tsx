import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Sparkles } from "@medusajs/icons"
import { crumb } from "../../../../admin-extensions/kit"

export const config = defineRouteConfig({ label: "menu.marketing", translationNs: "marketing", icon: Sparkles })
export const handle = { breadcrumb: crumb("menu.marketing") }
export { default } from "../../../../admin-extensions/insights/overview-page"
