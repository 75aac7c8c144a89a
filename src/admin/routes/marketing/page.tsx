import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Target } from "@medusajs/icons"
import { crumb } from "../../../../admin-extensions/kit"

export const config = defineRouteConfig({ label: "menu.marketing", translationNs: "marketing", icon: Target })
export const handle = { breadcrumb: crumb("menu.marketing") }
export { default } from "../../../../admin-extensions/insights/overview-page"
