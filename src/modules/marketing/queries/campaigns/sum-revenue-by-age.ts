import type { Database } from "../../database"

export type RevenueAge = { step: number; orders: number; net: number }

/**
 * A campaign's last-click net revenue by how long after sending began the order was placed, in steps of so many seconds;
 * steps without an order are left out. A refund is taken off the step of its order.
 */
export async function sumRevenueByAge(db: Database, campaignKey: number, { since, seconds, steps }: { since: Date; seconds: number; steps: number }): Promise<RevenueAge[]> {
  return db.query(
    `select step, count(*) filter (where left_over > 0)::int as orders, coalesce(sum(net), 0)::float8 as net
     from (
       select floor(extract(epoch from min(placed_at) - $2::timestamptz) / $3)::int as step, sum(amount) as left_over, sum(reporting_amount) as net
       from marketing_credit where model = 'last_click' and campaign_key = $1 group by order_id
     ) ordered
     where step >= 0 and step < $4 group by 1 order by 1`,
    [campaignKey, since, seconds, steps]
  )
}
