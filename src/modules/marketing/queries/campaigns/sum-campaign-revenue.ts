import type { Database } from "../../database"

export type CampaignRevenue = { campaign_key: number; orders: number; people: number; gross: number; adjustments: number; unconverted_orders: number }

/**
 * What last-click credits give each of these campaigns, in minor units of the reporting currency; adjustments are
 * negative. Orders without a rate are counted apart and never summed.
 */
export async function sumCampaignRevenue(db: Database, campaignKeys: number[]): Promise<CampaignRevenue[]> {
  return db.query(
    `select campaign_key::float8 as campaign_key,
       count(distinct order_id)::int as orders, count(distinct profile_key)::int as people,
       coalesce(sum(reporting_amount) filter (where kind = 'conversion'), 0)::float8 as gross,
       coalesce(sum(reporting_amount) filter (where kind = 'adjustment'), 0)::float8 as adjustments,
       (count(distinct order_id) - count(distinct order_id) filter (where reporting_amount is not null))::int as unconverted_orders
     from marketing_credit where model = 'last_click' and campaign_key = any ($1::bigint[]) group by 1`,
    [campaignKeys]
  )
}
