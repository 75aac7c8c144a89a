import { OfferCrumb } from "../../../../../../admin-extensions/offers/offer-crumb"

export const handle = { breadcrumb: OfferCrumb }
export { default } from "../../../../../../admin-extensions/offers/offer-page"
