import type { Database } from "../../database"

/** One group of a campaign's audience: everybody put into it, who of them ordered within the window, and what they spent, net, in the reporting currency. */
export type MeasuredGroup = { held: boolean; people: number; ordered: number; revenue: number; revenueSquared: number }

/** Those held out by this campaign's lot and all others of an occurrence, mailed or not, without those the shop never mails, with every order they placed within so many days of its beginning. */
export async function measureHoldout(db: Database, occurrenceKey: number, windowDays: number): Promise<MeasuredGroup[]> {
  return db.query<MeasuredGroup>(
    `with beginning as (
       select coalesce(started_at, now()) as at from marketing_campaign where occurrence_key = $1
     ), spent as (
       select purchase.profile_key, coalesce(sum(purchase.reporting_net), 0)::float8 as revenue
       from marketing_purchase purchase, beginning
       where purchase.deleted_at is null and purchase.placed_at >= beginning.at and purchase.placed_at < beginning.at + make_interval(days => $2)
       group by 1
     ), bought as (
       select send.reason is not distinct from 'holdout' as held, count(*) as ordered, sum(spent.revenue) as revenue, sum(spent.revenue * spent.revenue) as squared
       from spent join marketing_send send on send.occurrence_key = $1 and send.channel = 1 and send.profile_key = spent.profile_key
         and send.reason is distinct from 'always_held_out'
       group by 1
     ), counted as (
       select reason is not distinct from 'holdout' as held, sum(sends) as people from marketing_send_count where occurrence_key = $1 and reason is distinct from 'always_held_out' group by 1 having sum(sends) <> 0
     )
     select counted.held, counted.people::int as people, coalesce(bought.ordered, 0)::int as ordered,
       coalesce(bought.revenue, 0)::float8 as revenue, coalesce(bought.squared, 0)::float8 as "revenueSquared"
     from counted left join bought using (held)`,
    [occurrenceKey, windowDays]
  )
}
