/** What became of an offer so far, which bounds how it may still be changed. */
export type OfferFacts = {
  /** Codes that people have, or that are being made in Medusa at this moment. */
  issued: number
  /** Codes kept for people, to be made next. */
  reserved: number
  /** Codes that were kept for people and not made, because the cap was reached. */
  refused: number
  /** Orders that used a code. */
  orders: number
  /** What orders have saved, in minor units. `counted`: Medusa counts it in this currency, for good. */
  saved: { amount: number; currency_code: string; counted: boolean }
}
