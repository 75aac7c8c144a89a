import type { Database } from "../../database"
import type { Mover } from "./find-movers"

/**
 * Writes what people said under their former address into the log of their present one: the last word on each purpose,
 * with its own date, so that a later word of the present address goes before it. Nobody who unsubscribed at the present
 * address is subscribed by this, and no yes to mail follows from an address that complained or is suppressed as
 * unsubscribed. The keys of those who inherited something.
 */
export async function inheritConsents(db: Database, movers: readonly Mover[]): Promise<number[]> {
  const rows = await db.query<{ key: number }>(
    `with mover as (
       select moved."formerKey" as former_key, profile.key from jsonb_to_recordset($1::jsonb) as moved ("formerKey" bigint, email text)
       join marketing_profile profile on profile.email = moved.email and profile.key <> moved."formerKey"
     ),
     said as (
       select distinct on (mover.key, mover.former_key, event.channel, event.purpose) mover.key, former.id as former_id, former.email_hash,
         event.channel, event.purpose, event.state, event.source, event.detail, event.occurred_at
       from mover join marketing_profile former on former.key = mover.former_key
       join marketing_consent_event event on event.profile_key = mover.former_key and event.state <> 'never_asked'
       order by mover.key, mover.former_key, event.channel, event.purpose, event.state = 'pending', event.occurred_at desc, event.key desc
     ),
     here as (
       select distinct on (event.profile_key, event.channel, event.purpose) event.profile_key, event.channel, event.purpose, event.state
       from marketing_consent_event event where event.profile_key in (select key from mover) and event.state <> 'never_asked'
       order by event.profile_key, event.channel, event.purpose, event.state = 'pending', event.occurred_at desc, event.key desc
     ),
     logged as (
       insert into marketing_consent_event (profile_key, channel, purpose, state, source, detail, occurred_at)
       select said.key, said.channel, said.purpose, said.state, 'Said under a former address: ' || regexp_replace(said.source, '^Said under a former address: ', ''),
         said.detail || jsonb_build_object('former_profile', said.former_id), said.occurred_at
       from said
       left join here on here.profile_key = said.key and here.channel = said.channel and here.purpose = said.purpose
       where not (said.state in ('subscribed', 'pending') and here.state is not distinct from 'unsubscribed')
         and not (said.state in ('subscribed', 'pending') and said.channel = 'email' and said.purpose = 'marketing' and exists (
           select from marketing_suppression suppression
           where suppression.email_hash = said.email_hash and suppression.reason in ('complaint', 'unsubscribed', 'erased')
         ))
         and not exists (
           select from marketing_consent_event known
           where known.profile_key = said.key and known.channel = said.channel and known.purpose = said.purpose
             and known.state = said.state and known.occurred_at = said.occurred_at
         )
       returning profile_key
     )
     select distinct profile_key::float8 as key from logged`,
    [JSON.stringify(movers)]
  )
  return rows.map(({ key }) => key)
}
