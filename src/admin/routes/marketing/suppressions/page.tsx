import { defineRouteConfig } from "@medusajs/admin-sdk"
import { crumb } from "../../../../../admin-extensions/kit"

export const config = defineRouteConfig({ label: "menu.suppressions", translationNs: "marketing", rank: 15 })
export const handle = { breadcrumb: crumb("menu.suppressions") }
export { default } from "../../../../../admin-extensions/suppressions/suppression-list-page"
