import type { VisitFacts } from "../../../../core/campaigns/score-visit"
import type { Database } from "../../database"

/** Keys of a minute's touches lie this close together even in a busy minute: the neighbours of a touch are looked for among them. */
const NEIGHBOURS = 20_000

/**
 * What is known by now of these clicks and openings; other touches are left out. Whether somebody was seen in the shop is
 * told ten minutes later, and only in a shop that records visits at all.
 */
export async function readVisitFacts(db: Database, keys: readonly number[], now: Date): Promise<(VisitFacts & { key: number })[]> {
  if (!keys.length) return []
  return db.query<VisitFacts & { key: number }>(reading, [keys, now, Math.min(...keys) - NEIGHBOURS, Math.max(...keys) + NEIGHBOURS])
}

/** Networks are counted by the minute of the clock, over touches whose keys are near: an index on networks would cost every click. */
const reading = `
with given as materialized (
  select * from marketing_touch where key = any ($1::bigint[]) and kind in ('click', 'open')
),
bounds as materialized (select min(happened_at) - interval '1 minute' as first, max(happened_at) + interval '1 minute' as last from given where kind = 'click'),
crowd as materialized (
  select touch.ip, date_trunc('minute', touch.happened_at) as minute, count(distinct touch.profile_key)::int as people
  from marketing_touch touch, bounds
  where touch.key between $3 and $4 and touch.kind = 'click' and touch.ip <> '' and touch.happened_at between bounds.first and bounds.last
  group by 1, 2
),
recorded as materialized (select is_called as ever from marketing_event_key)
select given.key::float8 as key, given.kind, given.arrival_signal as arrival, coalesce(given.ip, '') as ip, given.acquitted as bought,
  case when sent.state = 'sending' then -1 else extract(epoch from given.happened_at - sent.finished_at)::float8 end as "mailAge",
  burst.links as "linksInBurst", mail.links as "linksInMail", burst.headers as "headersInBurst", burst.unsubscribe as "unsubscribeInBurst",
  coalesce(crowd.people, 0) as "networkPeople",
  case when given.kind <> 'click' then null when seen.visited then true
    when $2::timestamptz < given.happened_at + interval '10 minutes' or not recorded.ever then null
    else false end as visited
from given
cross join recorded
left join marketing_send sent on sent.occurrence_key = given.occurrence_key and sent.profile_key = given.profile_key and sent.channel = 1
left join crowd on given.kind = 'click' and crowd.ip = given.ip and crowd.minute = date_trunc('minute', given.happened_at)
cross join lateral (
  select count(distinct near.link_key) filter (where near.kind = 'click')::int as links,
    coalesce(bool_or(near.arrival_signal = 'head'), false) as headers, coalesce(bool_or(near.kind = 'unsubscribe_page'), false)
      and not coalesce(bool_or(near.kind = 'unsubscribe'), false) as unsubscribe
  from marketing_touch near
  where near.profile_key = given.profile_key and near.occurrence_key = given.occurrence_key
    and near.happened_at between given.happened_at - interval '5 seconds' and given.happened_at + interval '5 seconds'
) burst
cross join lateral (select count(*)::int as links from marketing_link link where link.occurrence_key = given.occurrence_key) mail
cross join lateral (
  select exists (
    select from marketing_event event where event.profile_key = given.profile_key
      and event.occurred_at > given.happened_at and event.occurred_at <= given.happened_at + interval '10 minutes'
  ) as visited
) seen`
