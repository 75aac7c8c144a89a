/** One credited share of an order. Amounts are net of refunds, in minor units of `currency_code`. */
export type OrderCredit = {
  campaign: { id: string; name: string } | null
  model: "last_click"
  share: number
  currency_code: string
  gross: number
  adjustments: number
  net: number
  /** How the shopper was recognised: by the click's token on the cart, by customer, or by e-mail. */
  evidence: "token" | "customer_id" | "email"
  /** The click came from a mail to someone else (forwarded). */
  forwarded: boolean
  link: string | null
  clicked_at: string
  placed_at: string
  window_days: number
}
export type OrderCreditsResponse = {
  /** null while the order has not been recorded, or when it does not count (draft, cancelled). */
  purchase: { order_id: string; profile_id: string; net: number; currency_code: string; placed_at: string } | null
  credits: OrderCredit[]
}
