import type { Database } from "../../database"
import { noteChanged } from "./note-changed"

/** Makes profiles say what their consent logs say last; for each purpose the latest word wins. */
export async function applyConsents(db: Database, profileKeys: readonly number[]): Promise<void> {
  await db.query(
    `with latest as (
       select distinct on (profile_key, purpose) profile_key, purpose, state, source, occurred_at
       from marketing_consent_event where profile_key = any ($1::bigint[])
       order by profile_key, purpose, occurred_at desc, key desc
     ),
     told as (
       select profile.key, coalesce(mail.state, profile.email_consent) as email_consent,
         coalesce(mail.occurred_at, profile.email_consent_at) as email_consent_at, coalesce(mail.source, profile.email_consent_source) as email_consent_source,
         coalesce(opens.state = 'subscribed', profile.open_tracking) as open_tracking
       from (select * from marketing_profile where key = any ($1::bigint[]) order by key for no key update) profile
       left join latest mail on mail.profile_key = profile.key and mail.purpose = 'marketing'
       left join latest opens on opens.profile_key = profile.key and opens.purpose = 'open_tracking'
     ),
     changed as (
     update marketing_profile profile
     set email_consent = told.email_consent, email_consent_at = told.email_consent_at, email_consent_source = told.email_consent_source,
       open_tracking = told.open_tracking, updated_at = now()
     from told
     where told.key = profile.key
       and row(profile.email_consent, profile.email_consent_at, profile.email_consent_source, profile.open_tracking)
         is distinct from row(told.email_consent, told.email_consent_at, told.email_consent_source, told.open_tracking)
     returning profile.key
     )
     ${noteChanged("changed")}`,
    [profileKeys]
  )
}
