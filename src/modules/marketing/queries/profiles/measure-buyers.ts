import type { Database } from "../../database"

/** All buyers at a glance: what their scores are cut by. Quantiles are type 7, at 20, 40, 60 and 80 percent. */
export type BuyersMeasured = {
  buyers: number
  orders: number
  recency: number[] | null
  frequency: number[] | null
  monetary: number[] | null
  /** In days, of people with several orders; null when there are none. */
  median_gap: number | null
  /** In minor units, of people who spent anything; null when there are none. */
  median_order: number | null
}

/** Days are whole days since the last order; nobody ordered after `asOf`. */
export const daysSinceLastOrder = (asOf: string) => `greatest(floor(extract(epoch from ${asOf} - last_order_at) / 86400), 0)`

/** Measures everybody with an order that counts, as of `asOf` (ISO 8601). */
export async function measureBuyers(db: Database, asOf: string): Promise<BuyersMeasured> {
  const fifths = (value: string) => `percentile_cont(array[0.2, 0.4, 0.6, 0.8]) within group (order by (${value})::float8)`
  const [row] = await db.query<BuyersMeasured>(
    `select count(*)::int as buyers, coalesce(sum(orders), 0)::float8 as orders,
       ${fifths(daysSinceLastOrder("$1::timestamptz"))} as recency, ${fifths("orders")} as frequency, ${fifths("spent")} as monetary,
       percentile_cont(0.5) within group (order by order_gap_days) filter (where order_gap_days is not null) as median_gap,
       percentile_cont(0.5) within group (order by average_order) filter (where average_order > 0) as median_order
     from marketing_profile where deleted_at is null and orders > 0 and last_order_at is not null`, [asOf])
  return row!
}

/** How many buyers there are, and how many orders of theirs count. */
export async function countBuyers(db: Database): Promise<{ buyers: number; orders: number }> {
  const [row] = await db.query<{ buyers: number; orders: number }>(
    `select count(*)::int as buyers, coalesce(sum(orders), 0)::float8 as orders from marketing_profile where deleted_at is null and orders > 0 and last_order_at is not null`)
  return row!
}
