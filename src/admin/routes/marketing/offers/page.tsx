import { defineRouteConfig } from "@medusajs/admin-sdk"
import { crumb } from "../../../../../admin-extensions/kit"

export const config = defineRouteConfig({ label: "menu.offers", translationNs: "marketing", rank: 8 })
export const handle = { breadcrumb: crumb("menu.offers") }
export { default } from "../../../../../admin-extensions/offers/offer-list-page"
