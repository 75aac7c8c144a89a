import type { OverviewResponse } from "../../../../core/http/overview"
import type { Database } from "../../database"

type Revenue = Omit<OverviewResponse["overview"]["revenue"], "period_days">

/** Net revenue of the 30 days up to `now` and of the 30 before, by when orders were placed, and what campaigns were credited of it by last click. */
export async function sumRevenue(db: Database, now: Date): Promise<Revenue> {
  const [sums] = await db.query<Revenue>(
    `with span as (
       select $1::timestamptz as till, $1::timestamptz - interval '30 days' as since, $1::timestamptz - interval '60 days' as before
     ),
     purchase as (
       select coalesce(sum(reporting_net) filter (where placed_at > since), 0)::float8 as total,
         coalesce(sum(reporting_net) filter (where placed_at <= since), 0)::float8 as total_before,
         (count(*) filter (where placed_at > since))::int as orders,
         (count(*) filter (where placed_at > since and reporting_net is null))::int as unconverted_orders
       from marketing_purchase cross join span where deleted_at is null and placed_at > before and placed_at <= till
     ),
     credited as (
       select order_id, placed_at > since as recent, sum(reporting_amount) as amount, sum(amount) > 0 as counts
       from marketing_credit cross join span where model = 'last_click' and placed_at > before and placed_at <= till
       group by order_id, placed_at > since
     ),
     credit as (
       select coalesce(sum(amount) filter (where recent), 0)::float8 as attributed, coalesce(sum(amount) filter (where not recent), 0)::float8 as attributed_before,
         (count(*) filter (where recent and counts))::int as attributed_orders
       from credited
     )
     select * from purchase cross join credit`,
    [now]
  )
  return sums!
}
