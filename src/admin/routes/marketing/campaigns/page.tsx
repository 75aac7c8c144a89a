import { defineRouteConfig } from "@medusajs/admin-sdk"
import { crumb } from "../../../../../admin-extensions/kit"

export const config = defineRouteConfig({ label: "menu.campaigns", translationNs: "marketing", rank: 3 })
export const handle = { breadcrumb: crumb("menu.campaigns") }
export { default } from "../../../../../admin-extensions/campaigns/campaign-list-page"
