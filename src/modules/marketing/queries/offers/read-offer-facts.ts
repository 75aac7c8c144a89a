import type { Database } from "../../database"

export type OfferFactsRow = {
  issued: number
  reserved: number
  refused: number
  orders: number
  /** What Medusa has counted against its budget, in major units; null when it never had one. */
  used: number | null
  used_currency: string | null
  /** What orders have saved as we read it, in minor units of the currency asked for. */
  saved: number
}

/** What became of an offer's codes, and what orders have saved by them. Reads Medusa's tables. */
export async function readOfferFacts(db: Database, key: number, currency: string): Promise<OfferFactsRow> {
  const [row] = await db.query<OfferFactsRow>(
    `select codes.*, orders.*, budget.used::float8 as used, budget.currency_code as used_currency
     from marketing_offer offer
     cross join lateral (
       select count(*) filter (where state in ('ready', 'ended') or (state = 'wanted' and leased_until is not null))::int as issued,
         count(*) filter (where state = 'wanted' and leased_until is null)::int as reserved,
         count(*) filter (where state = 'refused')::int as refused
       from marketing_offer_code where offer_key = offer.key
     ) codes
     cross join lateral (
       select count(distinct order_id)::int as orders,
         coalesce(sum(case when currency_code = $2 then discount when reporting_currency = $2 then reporting_discount end), 0)::float8 as saved
       from marketing_offer_redemption where offer_key = offer.key
     ) orders
     left join promotion_campaign_budget budget on budget.campaign_id = offer.promotion_campaign_id and budget.deleted_at is null
     where offer.key = $1`, [key, currency])
  return row!
}
