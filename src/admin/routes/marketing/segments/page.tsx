import { defineRouteConfig } from "@medusajs/admin-sdk"
import { crumb } from "../../../../../admin-extensions/kit"

export const config = defineRouteConfig({ label: "menu.segments", translationNs: "marketing", rank: 2 })
export const handle = { breadcrumb: crumb("menu.segments") }
export { default } from "../../../../../admin-extensions/segments/segment-list-page"
