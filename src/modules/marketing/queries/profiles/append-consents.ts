import type { ConsentState } from "../../../../core/http/profiles"
import type { ConsentChannel, ConsentPurpose } from "../../../../core/profiles/consent.schema"
import type { Database } from "../../database"

/** What one person said, when, and how we know. `source` is in words; `detail` holds whatever proves it. Without a channel it is e-mail. */
export type ConsentRow = {
  email: string
  channel?: ConsentChannel
  purpose: ConsentPurpose
  state: ConsentState
  source: string
  occurredAt: Date
  detail?: Record<string, unknown>
}

/** Appends to the consent log; the same statement of the same moment is written once. Returns the keys of those who spoke and how many statements were new. */
export async function appendConsents(db: Database, rows: readonly ConsentRow[]): Promise<{ keys: number[]; fresh: number }> {
  const [spoke] = await db.query<{ keys: number[]; fresh: number }>(
    `with given as (
       select profile.key, coalesce(said.channel, 'email') as channel, said.purpose, said.state, said.source, coalesce(said.detail, '{}') as detail, said."occurredAt" as occurred_at
       from jsonb_to_recordset($1::jsonb) as said (email text, channel text, purpose text, state text, source text, "occurredAt" timestamptz, detail jsonb)
       join marketing_profile profile on profile.email = lower(btrim(said.email))
     ),
     logged as (
       insert into marketing_consent_event (profile_key, channel, purpose, state, source, detail, occurred_at)
       select distinct on (key, channel, purpose, occurred_at, state) key, channel, purpose, state, source, detail, occurred_at from given
       where not exists (
         select 1 from marketing_consent_event event
         where event.profile_key = given.key and event.channel = given.channel and event.purpose = given.purpose
           and event.state = given.state and event.occurred_at = given.occurred_at
       )
       returning 1
     )
     select coalesce(array_agg(distinct key::float8), '{}') as keys, (select count(*)::int from logged) as fresh from given`,
    [JSON.stringify(rows)]
  )
  return spoke!
}
