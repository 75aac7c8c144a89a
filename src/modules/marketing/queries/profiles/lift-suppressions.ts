import type { Database } from "../../database"

/**
 * Lets mails through again to those of these people who unsubscribed and have subscribed since. A bounce or a complaint
 * is not undone by consent.
 */
export async function liftSuppressions(db: Database, profileKeys: readonly number[]): Promise<void> {
  await db.query(
    `delete from marketing_suppression suppression
     using marketing_profile profile
     where profile.key = any ($1::bigint[]) and suppression.email_hash = profile.email_hash and suppression.reason = 'unsubscribed'
       and profile.email_consent = 'subscribed' and profile.email_consent_at > suppression.created_at`,
    [profileKeys]
  )
}
