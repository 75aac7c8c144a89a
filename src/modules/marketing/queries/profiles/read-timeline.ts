import type { TimelineFact } from "../../../../core/profiles/tell-event"
import type { Database } from "../../database"

export type TimelinePage = { profileKey: number; kinds?: readonly TimelineFact["kind"][]; limit: number; offset: number }

/** Things are counted up to so many; beyond it `count` says that there is at least one more. */
const COUNTED = 1_000

/**
 * What happened to a person and what they did, newest first, of some kinds or all. Each source gives no more than the page
 * needs, by its index on the person. Reads Medusa's orders, to tell a cancelled one from a draft, and its products' titles.
 */
export async function readTimeline(db: Database, { profileKey, kinds = [], limit, offset }: TimelinePage): Promise<{ rows: TimelineFact[]; count: number }> {
  const asked = sources.filter((source) => !kinds.length || source.kinds.some((kind) => kinds.includes(kind)))
  const filter = kinds.length ? "kind = any ($2::text[])" : "$2::text[] is not null"
  const all = (most: string) => `select fact.* from (${asked.map(({ sql }) => `(select * from (${sql}) source where ${filter} order by at desc limit ${most})`).join(" union all ")}) fact`
  const [rows, [counted]] = await Promise.all([
    db.query<TimelineFact>(`${all("$3::int + $4::int + 1")} order by at desc, kind, place desc limit $3 + 1 offset $4`, [profileKey, kinds, limit, offset]),
    db.query<{ count: number }>(`select count(*)::int as count from (${all("$3::int")} limit $3) counted`, [profileKey, kinds, COUNTED + 1]),
  ])
  const { count } = counted!
  return { rows: rows.slice(0, limit), count: count > COUNTED ? Math.max(count, offset + rows.length) : count }
}

type Source = { kinds: readonly TimelineFact["kind"][]; sql: string }

const events = "marketing_event event where event.profile_key = $1"

const sources: Source[] = [
  {
    kinds: ["order"],
    sql: `select purchase.placed_at as at, 'order' as kind, purchase.order_id as subject_id, purchase.display_id::text as name, purchase.currency_code as extra,
        purchase.gross::float8 as amount, case when purchase.deleted_at is not null then 'cancelled' when purchase.refunded > 0 then 'refunded' end as flag,
        purchase.key::float8 as place
      from marketing_purchase purchase left join "order" placed on placed.id = purchase.order_id
      where purchase.profile_key = $1 and (purchase.deleted_at is null or placed.canceled_at is not null)`,
  },
  {
    kinds: ["sent"],
    sql: `select send.finished_at as at, 'sent' as kind, campaign.id as subject_id, campaign.name, null as extra, null::float8 as amount, null as flag, send.occurrence_key::float8 as place
      from marketing_send send join marketing_occurrence occurrence on occurrence.key = send.occurrence_key
      join marketing_campaign campaign on campaign.key = occurrence.campaign_key
      where send.profile_key = $1 and send.state = 'accepted'`,
  },
  {
    kinds: ["click", "open", "unsubscribe"],
    sql: `select touch.happened_at as at, touch.kind, campaign.id as subject_id, campaign.name, link.url as extra, null::float8 as amount, null as flag, touch.key::float8 as place
      from marketing_touch touch join marketing_occurrence occurrence on occurrence.key = touch.occurrence_key
      join marketing_campaign campaign on campaign.key = occurrence.campaign_key
      left join marketing_link link on link.key = touch.link_key
      where touch.profile_key = $1 and not touch.machine and touch.kind <> 'unsubscribe_page'`,
  },
  {
    // Servers and providers may tell the same twice.
    kinds: ["bounced", "complained"],
    sql: `select min(event.occurred_at) as at, event.kind, campaign.id as subject_id, campaign.name, null as extra, null::float8 as amount, null as flag, min(event.key)::float8 as place
      from marketing_provider_event event join marketing_occurrence occurrence on occurrence.key = event.occurrence_key
      join marketing_campaign campaign on campaign.key = occurrence.campaign_key
      where event.profile_key = $1 and event.kind in ('bounced', 'complained') group by event.occurrence_key, event.kind, campaign.id, campaign.name`,
  },
  {
    kinds: ["consent"],
    sql: `select occurred_at as at, 'consent' as kind, null as subject_id, state as name, source as extra, null::float8 as amount,
        case when channel = 'sms' then 'sms' else purpose end as flag, key::float8 as place
      from marketing_consent_event where profile_key = $1`,
  },
  {
    kinds: ["joined", "left"],
    sql: `select change.changed_at as at, change.change as kind, segment.id as subject_id, segment.name, null as extra, null::float8 as amount,
        case when segment.deleted_at is not null then 'deleted' end as flag, change.key::float8 as place
      from marketing_segment_change change join marketing_segment segment on segment.key = change.segment_key
      where change.profile_key = $1`,
  },
  {
    // A visit stands where it began, below what was done in it. Its amount is its minutes.
    kinds: ["visit"],
    sql: `select min(at) as at, 'visit' as kind, null as subject_id, null as name, (array_agg(origin order by at) filter (where origin is not null))[1] as extra,
        round(extract(epoch from max(at) - min(at)) / 60)::float8 as amount, null as flag, min(key)::float8 as place
      from (
        select at, origin, key, count(*) filter (where begins) over (order by at, key rows unbounded preceding) as visit
        from (
          select event.occurred_at as at, event.key, event.occurred_at - lag(event.occurred_at) over (order by event.occurred_at, event.key) > interval '30 minutes' as begins,
            case when event.kind = 'active_on_site' then coalesce(event.properties ->> 'utm_source', event.properties ->> 'referrer') end as origin
          from ${events} and event.kind not like 'custom:%'
        ) step
      ) step
      group by visit`,
  },
  {
    kinds: ["viewed", "searched", "added_to_cart", "checkout", "event"],
    sql: `select event.occurred_at as at,
        case event.kind when 'viewed_product' then 'viewed' when 'viewed_category' then 'viewed' when 'started_checkout' then 'checkout'
          when 'searched' then 'searched' when 'added_to_cart' then 'added_to_cart' else 'event' end as kind,
        event.product_id as subject_id,
        case when event.kind = 'searched' then event.properties ->> 'query' when event.kind like 'custom:%' then substr(event.kind, 8)
          else coalesce(event.properties ->> 'title', product.title) end as name,
        case when event.kind <> 'started_checkout' then event.properties ->> 'quantity' end as extra,
        event.value::float8 as amount,
        case when event.kind = 'viewed_category' then 'category' when event.kind = 'searched' and event.properties ->> 'results' = '0' then 'nothing' end as flag,
        event.key::float8 as place
      from marketing_event event left join product on product.id = event.product_id
      where event.profile_key = $1 and event.kind <> 'active_on_site'`,
  },
  {
    kinds: ["abandoned_cart"],
    sql: `select abandoned_at as at, 'abandoned_cart' as kind, null as subject_id, item_count::text as name, currency_code as extra, value::float8 as amount,
        case when completed_at is not null then 'completed' end as flag, 0::float8 as place
      from marketing_cart where profile_key = $1 and abandoned_at is not null`,
  },
]
