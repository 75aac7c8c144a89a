import type { OverviewResponse } from "../../../../core/http/overview"
import type { Database } from "../../database"

/** Net revenue of each of the last 30 days (UTC, today included, days without orders too), and what campaigns were credited of it. */
export async function sumRevenueByDay(db: Database, now: Date): Promise<OverviewResponse["overview"]["revenue_by_day"]> {
  return db.query(
    `with day as (
       select generate_series(date_trunc('day', $1::timestamptz at time zone 'utc') - interval '29 days', date_trunc('day', $1::timestamptz at time zone 'utc'), '1 day') as day
     ),
     since as (select min(day) at time zone 'utc' as start from day),
     purchase as (
       select date_trunc('day', placed_at at time zone 'utc') as day, sum(reporting_net) as total
       from marketing_purchase where deleted_at is null and placed_at >= (select start from since) and placed_at <= $1 group by 1
     ),
     credit as (
       select date_trunc('day', placed_at at time zone 'utc') as day, sum(reporting_amount) as attributed
       from marketing_credit where model = 'last_click' and placed_at >= (select start from since) and placed_at <= $1 group by 1
     )
     select to_char(day.day, 'YYYY-MM-DD') as day, coalesce(total, 0)::float8 as total, coalesce(attributed, 0)::float8 as attributed
     from day left join purchase using (day) left join credit using (day)
     order by day.day`,
    [now]
  )
}
