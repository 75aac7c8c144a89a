import type { Database } from "../../database"

export type ConfirmationRequest = {
  profileKey: number
  locale: string
  topics: readonly string[]
  evidence: Record<string, string>
  requestedAt: Date
  expiresAt: Date
}

/**
 * Puts one confirmation mail into the outbox, unless the address had one within an hour, three within a day, or one waits.
 * The memory must be locked, so that two requests of one moment are one.
 */
export async function askConfirmation(db: Database, { profileKey, locale, topics, evidence, requestedAt, expiresAt }: ConfirmationRequest): Promise<boolean> {
  const asked = await db.query(
    `insert into marketing_confirmation (profile_key, locale, topics, evidence, requested_at, expires_at, due_at)
     select $1, $2, $3, $4::jsonb, $5, $6, $5
     where (
       select count(*) filter (where requested_at > $5::timestamptz - interval '1 hour') = 0
         and count(*) filter (where state in ('waiting', 'sending')) = 0 and count(*) < 3
       from marketing_confirmation
       where profile_key = $1 and (requested_at > $5::timestamptz - interval '1 day' or state in ('waiting', 'sending'))
     )
     returning key`,
    [profileKey, locale, topics, JSON.stringify(evidence), requestedAt, expiresAt]
  )
  return asked.length > 0
}
