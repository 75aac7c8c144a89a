import { defineRouteConfig } from "@medusajs/admin-sdk"
import { crumb } from "../../../../../admin-extensions/kit"

export const config = defineRouteConfig({ label: "menu.settings", translationNs: "marketing", rank: 20 })
export const handle = { breadcrumb: crumb("menu.settings") }
export { default } from "../../../../../admin-extensions/settings/settings-page"
