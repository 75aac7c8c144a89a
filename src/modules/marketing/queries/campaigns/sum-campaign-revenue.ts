import type { Database } from "../../database"

export type CampaignRevenue = { campaign_key: number; orders: number; people: number; gross: number; adjustments: number; unconverted_orders: number }

/**
 * What last-click credits give each of these campaigns, in minor units of the reporting currency; adjustments are
 * negative. An order counts while some of its credit is left; those without a rate are counted apart and never summed.
 */
export async function sumCampaignRevenue(db: Database, campaignKeys: number[]): Promise<CampaignRevenue[]> {
  return db.query(
    `with credited as (
       select campaign_key, profile_key, order_id, sum(amount) > 0 as counts, bool_and(reporting_amount is null) as unconverted,
         coalesce(sum(reporting_amount) filter (where kind = 'conversion'), 0) as gross,
         coalesce(sum(reporting_amount) filter (where kind = 'adjustment'), 0) as adjustments
       from marketing_credit where model = 'last_click' and campaign_key = any ($1::bigint[]) group by 1, 2, 3
     )
     select campaign_key::float8 as campaign_key,
       count(distinct order_id) filter (where counts)::int as orders, count(distinct profile_key) filter (where counts)::int as people,
       sum(gross)::float8 as gross, sum(adjustments)::float8 as adjustments,
       count(distinct order_id) filter (where counts and unconverted)::int as unconverted_orders
     from credited group by 1`,
    [campaignKeys]
  )
}
