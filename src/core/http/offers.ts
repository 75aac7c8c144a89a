import type { OfferFacts } from "../campaigns/offers/offer-facts"
import type { CreateOffer } from "../campaigns/offers/offer.schema"

/** What a merchant gives away in mails: the rule its codes follow in Medusa, and what became of them. */
export type OfferResponse = Pick<CreateOffer, "name" | "kind" | "value" | "target" | "prefix" | "code" | "expires" | "max_codes" | "budget"> & {
  id: string
  status: "active" | "inactive"
  /** "10%" or "€5.00". */
  value_text: string
  /** Medusa's campaign that holds the promotions. */
  promotion_campaign_id: string | null
  /** Codes that people have, orders that used one, and what these took off, in minor units of the reporting currency. */
  issued: number
  redeemed: number
  discount: number
  reporting_currency: string
  created_at: string
  updated_at: string
}
export type OfferListResponse = { offers: OfferResponse[]; count: number; offset: number; limit: number }
/** `facts` bound how the offer may be changed. */
export type OfferDetailResponse = { offer: OfferResponse; facts: OfferFacts }
export type OfferDeleteResponse = { id: string; object: "offer"; deleted: true }

export type OfferCodeResponse = {
  code: string
  /** `wanted`: being made in Medusa; `refused`: the cap was reached; `ended`: past its end. */
  state: "wanted" | "ready" | "refused" | "ended"
  profile_id: string
  email: string
  campaign: { id: string; name: string } | null
  issued_at: string | null
  expires_at: string | null
  redeemed_at: string | null
  order_id: string | null
  /** In minor units of `currency_code`. */
  discount: number | null
  currency_code: string | null
}
export type OfferCodesResponse = { codes: OfferCodeResponse[]; count: number; offset: number; limit: number }
