import type { Database } from "../../database"

/** What one variant's people of a test did. Money is minor units of the reporting currency; `revenueSquared` sums each person's squared. */
export type MeasuredVariant = { variant: number; people: number; waiting: number; accepted: number; clicked: number; ordered: number; orders: number; revenue: number; revenueSquared: number; unsubscribed: number }

/** Each variant of an occurrence's test; whom the winner was sent to later was not in it, and machines are not people. Only those who did something are looked up in the ledger. */
export async function measureTest(db: Database, occurrenceKey: number): Promise<MeasuredVariant[]> {
  return db.query<MeasuredVariant>(
    `with clicked as (
       select distinct profile_key from marketing_touch where occurrence_key = $1 and kind = 'click' and not machine
     ), left_us as (
       select distinct profile_key from marketing_touch where occurrence_key = $1 and kind = 'unsubscribe'
     ), earned as (
       select profile_key, (count(*) filter (where amount > 0))::int as orders, sum(reporting)::float8 as revenue
       from (
         select profile_key, order_id, sum(amount) as amount, coalesce(sum(reporting_amount), 0) as reporting
         from marketing_credit where occurrence_key = $1 and model = 'last_click' group by 1, 2
       ) each group by 1
     ), deed as (
       select send.variant, count(doer.clicked) as clicked, count(doer.left_us) as unsubscribed, count(*) filter (where doer.orders > 0) as ordered,
         sum(doer.orders) as orders, sum(doer.revenue) as revenue, sum(doer.revenue * doer.revenue) as squared
       from (
         select profile_key, clicked.profile_key as clicked, left_us.profile_key as left_us, earned.orders, earned.revenue
         from clicked full join left_us using (profile_key) full join earned using (profile_key)
       ) doer
       join marketing_send send on send.occurrence_key = $1 and send.channel = 1 and send.profile_key = doer.profile_key
       where send.variant between 1 and 99 group by 1
     ), counted as (
       select variant, sum(sends) as people, sum(sends) filter (where state in ('queued', 'sending')) as waiting, sum(sends) filter (where state = 'accepted') as accepted
       from marketing_send_count where occurrence_key = $1 and variant between 1 and 99 group by 1 having sum(sends) <> 0
     )
     select counted.variant::int as variant, counted.people::int as people, coalesce(counted.waiting, 0)::int as waiting, coalesce(counted.accepted, 0)::int as accepted,
       coalesce(deed.clicked, 0)::int as clicked, coalesce(deed.ordered, 0)::int as ordered, coalesce(deed.orders, 0)::int as orders,
       coalesce(deed.revenue, 0)::float8 as revenue, coalesce(deed.squared, 0)::float8 as "revenueSquared", coalesce(deed.unsubscribed, 0)::int as unsubscribed
     from counted left join deed using (variant) order by 1`,
    [occurrenceKey]
  )
}
