import type { Database } from "../../database"

/** A campaign's last-click credits per currency of the orders, in that currency's minor units, refunds taken off. */
export async function sumRevenueByCurrency(db: Database, campaignKey: number): Promise<{ currency: string; orders: number; net: number }[]> {
  return db.query(
    `select currency, count(*) filter (where net > 0)::int as orders, sum(net)::float8 as net
     from (
       select currency_code as currency, order_id, sum(amount) as net
       from marketing_credit where model = 'last_click' and campaign_key = $1 group by 1, 2
     ) credited group by 1 order by 2 desc, 1`,
    [campaignKey]
  )
}
