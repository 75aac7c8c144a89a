/** An offer as it is stored. Amounts are minor units. */
export type OfferRow = {
  key: number
  id: string
  name: string
  kind: "unique" | "shared"
  percent: number | null
  amount: number | null
  currency_code: string | null
  target: "order" | "items"
  prefix: string
  code: string | null
  valid_days: number | null
  ends_at: Date | null
  max_codes: number | null
  budget: number | null
  budget_currency: string | null
  promotion_campaign_id: string | null
  promotion_id: string | null
  status: "active" | "inactive"
  created_at: Date
  updated_at: Date
}

export const offerColumns = `offer.key::float8 as key, offer.id, offer.name, offer.kind, offer.percent::float8 as percent, offer.amount::float8 as amount, offer.currency_code,
  offer.target, offer.prefix, offer.code, offer.valid_days, offer.ends_at, offer.max_codes, offer.budget::float8 as budget, offer.budget_currency,
  offer.promotion_campaign_id, offer.promotion_id, offer.status, offer.created_at, offer.updated_at`

/** Predicate: the discounts given by an offer's codes have reached its cap, as Medusa counts them. Reads Medusa's tables. */
export const isSpent = (offer: string) => `exists (
  select from promotion_campaign_budget budget
  where budget.campaign_id = ${offer}.promotion_campaign_id and budget.deleted_at is null and budget."limit" is not null and budget.used >= budget."limit"
)`
