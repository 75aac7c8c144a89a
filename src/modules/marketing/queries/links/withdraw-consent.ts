import type { Database } from "../../database"
import { noteChanged } from "../profiles/note-changed"

/** `occurrenceKey` is the mailing it came by, null for none; `evidence` says from where it was said. */
export type Withdrawal = { profileKey: number; occurrenceKey: number | null; source: string; evidence?: Record<string, string> }

/**
 * Unsubscribes a person: the consent log, the profile, the suppression list (by hash, so that it outlives the profile; one that ends gives way)
 * and one touch a mailing. Repeating it changes nothing. The profile must be locked.
 */
export async function withdrawConsent(db: Database, { profileKey, occurrenceKey, source, evidence = {} }: Withdrawal): Promise<void> {
  await db.query(
    `with changed as (
       update marketing_profile
       set email_consent = 'unsubscribed', email_consent_at = now(), email_consent_source = $3, updated_at = now()
       where key = $1 and email_consent <> 'unsubscribed'
       returning key
     ),
     logged as (
       insert into marketing_consent_event (profile_key, purpose, state, source, detail)
       select key, 'marketing', 'unsubscribed', $3, jsonb_strip_nulls(jsonb_build_object('occurrence_key', $2::bigint)) || $4::jsonb from changed
     ),
     noted as (${noteChanged("changed")}),
     suppressed as (
       insert into marketing_suppression as suppression (email_hash, reason)
       select email_hash, 'unsubscribed' from marketing_profile where key = $1
       on conflict (email_hash) do update set reason = excluded.reason, note = null, expires_at = null where suppression.expires_at is not null
     )
     insert into marketing_touch (occurrence_key, profile_key, kind)
     select $2::bigint, $1, 'unsubscribe'
     where $2::bigint is not null and not exists (select 1 from marketing_touch where profile_key = $1 and occurrence_key = $2 and kind = 'unsubscribe')`,
    [profileKey, occurrenceKey, source, JSON.stringify(evidence)]
  )
}
