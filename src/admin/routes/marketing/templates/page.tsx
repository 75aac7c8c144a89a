import { defineRouteConfig } from "@medusajs/admin-sdk"
import { crumb } from "../../../../../admin-extensions/kit"

export const config = defineRouteConfig({ label: "menu.templates", translationNs: "marketing", rank: 4 })
export const handle = { breadcrumb: crumb("menu.templates") }
export { default } from "../../../../../admin-extensions/campaigns/templates/template-list-page"
