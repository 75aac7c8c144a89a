import type { Database } from "../../database"

/** Codes that people have, orders that used one, and the reporting amount these took off. */
export type OfferSums = { key: number; issued: number; redeemed: number; discount: number }

/** What became of these offers, of one sending when its key is given; an offer without anything is left out. */
export async function sumOffers(db: Database, keys: readonly number[] | null, occurrenceKey: number | null = null): Promise<OfferSums[]> {
  return db.query<OfferSums>(
    `select key::float8 as key, sum(issued)::int as issued, sum(redeemed)::int as redeemed, sum(discount)::float8 as discount
     from (
       select offer_key as key, count(*) as issued, 0 as redeemed, 0 as discount from marketing_offer_code
       where ($1::bigint[] is null or offer_key = any ($1)) and ($2::bigint is null or occurrence_key = $2) and state in ('ready', 'ended') group by 1
       union all
       select offer_key, 0, count(distinct order_id), sum(reporting_discount) from marketing_offer_redemption
       where ($1::bigint[] is null or offer_key = any ($1)) and ($2::bigint is null or occurrence_key = $2) group by 1
     ) part group by key`,
    [keys, occurrenceKey]
  )
}
