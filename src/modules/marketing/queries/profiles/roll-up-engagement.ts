import type { Database } from "../../database"

const PAGE = 5_000

/**
 * Sums what people did, were sent and left in carts into their profiles: the given ones, or everyone, a page after the
 * other. Returns whose sums changed; only their rows are written, and nobody is noted, with one exception: someone whose row
 * another transaction holds at this moment is left to it and noted again.
 *
 * A visit is a row of events with no pause above 30 minutes. Visits whose events were dropped by age stay counted. A mail
 * clicked or opened counts once, by people alone. The first touch is the earliest visit that said where it came from.
 * The value of carts is that of the last one, while it lies abandoned and no order followed it.
 *
 * Engagement is 100 · (1 − e^(−s / 12)), where s sums 4 for a click, 2 for a visit (both halved every 30 days) and 12 for
 * an order (halved every 60 days), of the last 365 days: a fresh visit alone is 15, a click 28, an order 63.
 */
export async function rollUpEngagement(db: Database, keys: readonly number[] | "all", now = new Date()): Promise<number[]> {
  if (keys !== "all") return rollUp(db, keys, now)
  const changed: number[] = []
  for (let after = 0; ;) {
    const page = await db.query<{ key: number }>(`select key::float8 as key from marketing_profile where key > $1 order by key limit $2`, [after, PAGE])
    for (const key of await rollUp(db, page.map(({ key }) => key), now)) changed.push(key)
    if (page.length < PAGE) return changed
    after = page.at(-1)!.key
  }
}

async function rollUp(db: Database, keys: readonly number[], now: Date): Promise<number[]> {
  if (!keys.length) return []
  return db.transaction(async (tx) => {
    // A statement of its own: the sums are then read after everyone who wrote before has committed.
    const held = await tx.query<{ key: number }>(holding, [keys])
    const changed = await tx.query<{ key: number }>(summing, [held.map(({ key }) => key), now])
    return changed.map(({ key }) => key)
  })
}

const holding = `
with held as (
  select key from marketing_profile where key = any ($1::bigint[]) order by key for no key update skip locked
),
missed as (
  insert into marketing_changed_profile (profile_key, engaged)
  select profile.key, true from marketing_profile profile where profile.key = any ($1) and profile.key not in (select key from held)
)
select key::float8 as key from held`

const facts = [
  "visits", "last_visit_at", "viewed_product_id", "mails_received", "mails_clicked", "mails_opened", "last_mail_at", "last_click_at", "last_open_at",
  "abandoned_carts", "cart_value", "last_cart_at", "first_touch_at", "first_source", "first_medium", "first_campaign", "first_referrer", "engagement",
]
const row = (name: string) => `row(${facts.map((fact) => `${name}.${fact}`).join(", ")})`

/** What a thing of `days` ago still weighs. */
const fading = (weight: number, time: string, halfLifeDays: number) =>
  `sum(${weight} * power(0.5, greatest(floor(extract(epoch from $2::timestamptz - ${time}) / 86400), 0) / ${halfLifeDays})) filter (where ${time} > $2::timestamptz - interval '365 days')`

/** Events are read once: with a table a month, planning a second reading costs more than carrying a few columns through the first. */
const summing = `
with profile as materialized (select * from marketing_profile where key = any ($1::bigint[])),
browsed as materialized (
  select event.profile_key, event.occurred_at, event.kind, event.key, event.product_id,
    case when event.kind = 'active_on_site' and event.properties ?| array['utm_source', 'utm_medium', 'utm_campaign', 'referrer'] then event.properties end as origin,
    lag(event.occurred_at, 1, past.last_visit_at) over (partition by event.profile_key order by event.occurred_at) as before
  from marketing_event event
  left join marketing_past_visits past on past.profile_key = event.profile_key
  where event.profile_key = any ($1) and event.kind not like 'custom:%' and event.occurred_at >= coalesce(past.folded_until, '-infinity')
),
visited as (
  select profile_key, count(*) filter (where begins)::int as visits, max(occurred_at) as last_visit_at,
    ${fading(2, "occurred_at", 30).replace("filter (where", "filter (where begins and")} as strength
  from (select *, before is null or occurred_at - before > interval '30 minutes' as begins from browsed) event
  group by profile_key
),
viewed as (
  select distinct on (profile_key) profile_key, product_id
  from browsed where kind = 'viewed_product' and product_id is not null
  order by profile_key, occurred_at desc, key desc
),
arrived as (
  select distinct on (profile_key) profile_key, browsed.occurred_at, browsed.origin as properties
  from browsed join profile on profile.key = browsed.profile_key
  where browsed.origin is not null and browsed.occurred_at < coalesce(profile.first_touch_at, 'infinity')
  order by profile_key, browsed.occurred_at, browsed.key
),
received as (
  select profile_key, count(*)::int as mails, max(finished_at) as last_at
  from marketing_send where profile_key = any ($1) and state = 'accepted' group by profile_key
),
touched as (
  select profile_key, (count(distinct occurrence_key) filter (where kind = 'click'))::int as clicked, max(happened_at) filter (where kind = 'click') as last_click_at,
    (count(distinct occurrence_key) filter (where kind = 'open'))::int as opened, max(happened_at) filter (where kind = 'open') as last_open_at,
    ${fading(4, "happened_at", 30).replace("filter (where", "filter (where kind = 'click' and")} as strength
  from marketing_touch where profile_key = any ($1) and not machine group by profile_key
),
ordered as (
  select profile_key, max(placed_at) as last_at, ${fading(12, "placed_at", 60).replace("filter (where", "filter (where deleted_at is null and")} as strength
  from marketing_purchase where profile_key = any ($1) group by profile_key
),
filled as (
  select profile_key, (count(*) filter (where abandoned_at is not null))::int as abandoned, max(touched_at) filter (where item_count > 0) as last_at
  from marketing_cart where profile_key = any ($1) group by profile_key
),
waiting as (
  select distinct on (cart.profile_key) cart.profile_key, cart.reporting_value
  from marketing_cart cart left join ordered on ordered.profile_key = cart.profile_key
  where cart.profile_key = any ($1) and cart.completed_at is null and cart.deleted_at is null and cart.item_count > 0
    and cart.abandoned_at >= cart.touched_at and (ordered.last_at is null or ordered.last_at < cart.touched_at)
  order by cart.profile_key, cart.touched_at desc, cart.cart_id
),
told as (
  select profile.key,
    coalesce(past.visits, 0) + coalesce(visited.visits, 0) as visits,
    greatest(past.last_visit_at, visited.last_visit_at) as last_visit_at,
    coalesce(viewed.product_id, profile.viewed_product_id) as viewed_product_id,
    coalesce(received.mails, 0) as mails_received, received.last_at as last_mail_at,
    coalesce(touched.clicked, 0) as mails_clicked, touched.last_click_at,
    coalesce(touched.opened, 0) as mails_opened, touched.last_open_at,
    coalesce(filled.abandoned, 0) as abandoned_carts, filled.last_at as last_cart_at,
    coalesce(waiting.reporting_value, 0) as cart_value,
    coalesce(arrived.occurred_at, profile.first_touch_at) as first_touch_at,
    ${["source", "medium", "campaign"].map((part) => `case when arrived.profile_key is null then profile.first_${part} else arrived.properties ->> 'utm_${part}' end as first_${part}`).join(",\n    ")},
    case when arrived.profile_key is null then profile.first_referrer else arrived.properties ->> 'referrer' end as first_referrer,
    round(100 * (1 - exp(-least(coalesce(visited.strength, 0) + coalesce(touched.strength, 0) + coalesce(ordered.strength, 0), 1000) / 12)))::smallint as engagement
  from profile
  left join marketing_past_visits past on past.profile_key = profile.key
  left join visited on visited.profile_key = profile.key
  left join viewed on viewed.profile_key = profile.key
  left join arrived on arrived.profile_key = profile.key
  left join received on received.profile_key = profile.key
  left join touched on touched.profile_key = profile.key
  left join ordered on ordered.profile_key = profile.key
  left join filled on filled.profile_key = profile.key
  left join waiting on waiting.profile_key = profile.key
)
update marketing_profile old
set ${facts.map((fact) => `${fact} = told.${fact}`).join(", ")}, updated_at = now()
from told
where old.key = told.key and ${row("old")} is distinct from ${row("told")}
returning old.key::float8 as key`
