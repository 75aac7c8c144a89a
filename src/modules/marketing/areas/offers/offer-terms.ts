import type { OfferTerms } from "../../../../core/campaigns/offers/plan-offer-change"
import type { OfferRow } from "../../queries/offers/offer-row"

/** What an offer says, of what is stored. */
export function termsOf(offer: OfferRow): OfferTerms {
  const { name, kind, percent, amount, currency_code, target, prefix, code, valid_days, ends_at, max_codes, budget, budget_currency, status } = offer
  return {
    name, kind, target, prefix, code: code ?? "", max_codes, status,
    value: percent !== null ? { type: "percentage", percent } : { type: "fixed", amount: amount!, currency_code: currency_code! },
    expires: valid_days ? { type: "days", days: valid_days } : ends_at ? { type: "date", at: ends_at.toISOString() } : { type: "never" },
    budget: budget !== null && budget_currency ? { amount: budget, currency_code: budget_currency } : null,
  }
}

/** What is stored of what an offer says. */
export function columnsOf({ name, kind, value, target, prefix, code, expires, max_codes, budget }: Omit<OfferTerms, "status">) {
  return {
    name, kind, target, max_codes,
    percent: value.type === "percentage" ? value.percent : null,
    amount: value.type === "fixed" ? value.amount : null,
    currency_code: value.type === "fixed" ? value.currency_code : null,
    prefix: kind === "unique" ? prefix : "", code: kind === "shared" ? code : null,
    valid_days: expires.type === "days" ? expires.days : null, ends_at: expires.type === "date" ? new Date(expires.at) : null,
    budget: budget?.amount ?? null, budget_currency: budget?.currency_code ?? null,
  } satisfies Partial<OfferRow>
}
