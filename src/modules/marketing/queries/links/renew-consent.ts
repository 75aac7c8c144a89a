import type { Database } from "../../database"
import { noteChanged } from "../profiles/note-changed"

/**
 * Subscribes someone again who had unsubscribed: the consent log, the profile, and the suppression that unsubscribing
 * left. A bounce or a complaint stays. Anyone else is left as they are. The profile must be locked.
 */
export async function renewConsent(db: Database, { profileKey, source, evidence = {} }: { profileKey: number; source: string; evidence?: Record<string, string> }): Promise<void> {
  await db.query(
    `with changed as (
       update marketing_profile
       set email_consent = 'subscribed', email_consent_at = now(), email_consent_source = $2, updated_at = now()
       where key = $1 and email_consent = 'unsubscribed' and deleted_at is null
       returning key, email_hash
     ),
     logged as (
       insert into marketing_consent_event (profile_key, purpose, state, source, detail)
       select key, 'marketing', 'subscribed', $2, $3::jsonb from changed
     ),
     noted as (${noteChanged("changed")})
     delete from marketing_suppression suppression using changed
     where suppression.email_hash = changed.email_hash and suppression.reason = 'unsubscribed'`,
    [profileKey, source, JSON.stringify(evidence)]
  )
}
