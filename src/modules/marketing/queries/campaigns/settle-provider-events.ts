import type { Database } from "../../database"

/**
 * Makes of claimed tellings what they mean for mails and addresses, in whatever order they came:
 * a mail of unknown fate was taken if it was delivered and was not if it bounced; an address that does not exist or that
 * complained is never mailed again; one that put mails off five times over two weeks, with none delivered between, rests
 * for ninety days. What ends gives way to what does not. A refusal for policy speaks against no address.
 */
export async function settleProviderEvents(db: Database, keys: readonly number[]): Promise<void> {
  await db.query(
    `with told as materialized (select * from marketing_provider_event where key = any ($1::bigint[])),
     sent as (
       update marketing_send send
       set state = case when told.kind = 'delivered' then 'accepted' else 'failed' end, reason = case when told.kind = 'delivered' then null else 'rejected' end,
         detail = nullif(told.detail, ''), finished_at = coalesce(send.finished_at, now())
       from (select distinct on (occurrence_key, profile_key) * from told where kind in ('delivered', 'bounced', 'refused') order by occurrence_key, profile_key, occurred_at desc) told
       where send.occurrence_key = told.occurrence_key and send.profile_key = told.profile_key and send.channel = 1 and send.state = 'unknown'
     ),
     tired as (
       select soft.email_hash, soft.latest from (
         select event.email_hash, count(*) as times, min(event.occurred_at) as earliest, max(event.occurred_at) as latest
         from marketing_provider_event event
         where event.email_hash in (select email_hash from told where bounce = 'soft') and event.kind = 'bounced' and event.bounce = 'soft'
           and event.occurred_at > coalesce((
             select max(good.occurred_at) from marketing_provider_event good where good.email_hash = event.email_hash and good.kind = 'delivered'
           ), '-infinity')
         group by event.email_hash
       ) soft
       where soft.times >= 5 and soft.latest - soft.earliest >= interval '14 days'
     ),
     suppressed as (
       insert into marketing_suppression as suppression (email_hash, reason, note, created_at, expires_at)
       select distinct on (email_hash) email_hash, reason, note, occurred_at, expires_at from (
         select email_hash, 'complaint' as reason, provider as note, occurred_at, null::timestamptz as expires_at, 1 as weight from told where kind = 'complained'
         union all select email_hash, 'hard_bounce', left(concat_ws(' ', provider, code, detail), 500), occurred_at, null, 2 from told where kind = 'bounced' and bounce = 'hard'
         union all select email_hash, 'soft_bounces', 'five mails over two weeks', latest, latest + interval '90 days', 3 from tired
       ) reasons
       order by email_hash, weight
       on conflict (email_hash) do update set reason = excluded.reason, note = excluded.note, expires_at = excluded.expires_at
       where (suppression.reason in ('unsubscribed', 'soft_bounces') or suppression.expires_at is not null) and excluded.reason <> 'soft_bounces'
     )
     update marketing_provider_event event set settled_at = now() from told where event.key = told.key`,
    [keys]
  )
}
