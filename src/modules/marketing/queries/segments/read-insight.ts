import type { Database } from "../../database"

/** What people are worth together; money in minor units of the reporting currency. */
export type Worth = { people: number; buyers: number; revenue: number; orders: number; average_order: number; subscribed: number; revenue_30_days: number }
export type Insight = { members: Worth; everybody: Worth; rfm: { group: string; members: number; everybody: number }[] }

/** The members of a segment beside everybody, in one scan of the people. An average counts orders in currencies with a rate alone. */
export async function readInsight(db: Database, segmentKey: number, now: Date): Promise<Insight> {
  const worth = (filter: string) => `json_build_object(
      'people', count(*) ${filter}, 'buyers', count(*) filter (where orders > 0${filter && " and member"}),
      'revenue', coalesce(sum(spent) ${filter}, 0), 'orders', coalesce(sum(orders) ${filter}, 0),
      'average_order', coalesce(round(sum(spent) ${filter} / nullif(sum(orders - unconverted_orders) ${filter}, 0)), 0),
      'subscribed', count(*) filter (where email_consent = 'subscribed'${filter && " and member"}),
      'revenue_30_days', (select coalesce(sum(reporting_net) ${filter}, 0) from lately))`
  const members = "filter (where member)"
  const [row] = await db.query<Insight>(
    `with inside as (select profile_key from marketing_segment_member where segment_key = $1),
     person as materialized (
       select orders, unconverted_orders, spent, email_consent, rfm_group, inside.profile_key is not null as member
         from marketing_profile profile left join inside on inside.profile_key = profile.key where profile.deleted_at is null
     ),
     lately as (
       select reporting_net, inside.profile_key is not null as member
         from marketing_purchase purchase
         join marketing_profile profile on profile.key = purchase.profile_key and profile.deleted_at is null
         left join inside on inside.profile_key = purchase.profile_key
        where purchase.deleted_at is null and purchase.placed_at > $2::timestamptz - interval '30 days' and purchase.placed_at <= $2
     ),
     mix as (
       select rfm_group as "group", count(*) ${members} as members, count(*) as everybody from person where rfm_group is not null group by rfm_group
     )
     select ${worth(members)} as members, ${worth("")} as everybody,
            (select coalesce(json_agg(mix order by everybody desc, "group"), '[]') from mix) as rfm
       from person`,
    [segmentKey, now]
  )
  return row!
}
