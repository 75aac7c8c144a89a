import { defineRouteConfig } from "@medusajs/admin-sdk"
import { crumb } from "../../../../../admin-extensions/kit"

export const config = defineRouteConfig({ label: "menu.customers", translationNs: "marketing", rank: 1 })
export const handle = { breadcrumb: crumb("menu.customers") }
export { default } from "../../../../../admin-extensions/profiles/profile-list-page"
