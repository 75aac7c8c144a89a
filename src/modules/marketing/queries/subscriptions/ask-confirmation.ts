import type { Database } from "../../database"

export type ConfirmationRequest = {
  profileKey: number
  /** The hash of the mailbox behind the address. */
  mailboxHash: string
  locale: string
  topics: readonly string[]
  evidence: Record<string, string>
  requestedAt: Date
  expiresAt: Date
  /** So many of the shop's an hour of the clock at most. */
  perHour: number
}

/** "last" is asked as well, and nobody else is within this hour. */
export type Asked = "asked" | "last" | "too often"

/**
 * Puts one confirmation mail into the outbox, unless the address had one within an hour or one waits, its mailbox three within a
 * day under whatever address, or the shop all it may send this hour. The memory must be locked, so that two requests of one
 * moment are one.
 */
export async function askConfirmation(db: Database, { profileKey, mailboxHash, locale, topics, evidence, requestedAt, expiresAt, perHour }: ConfirmationRequest): Promise<Asked> {
  const [asked] = await db.query<{ before: number }>(
    `with shop as materialized (
       select count(*)::int as before from marketing_confirmation
       where requested_at >= date_trunc('hour', $5::timestamptz) and requested_at < date_trunc('hour', $5::timestamptz) + interval '1 hour'
     )
     insert into marketing_confirmation (profile_key, mailbox_hash, locale, topics, evidence, requested_at, expires_at, due_at)
     select $1, $7, $2, $3, $4::jsonb, $5, $6, $5 from shop
     where before < $8::int
       and not exists (select from marketing_confirmation where profile_key = $1 and (requested_at > $5::timestamptz - interval '1 hour' or state in ('waiting', 'sending')))
       and (select count(*) from marketing_confirmation where profile_key = $1 and requested_at > $5::timestamptz - interval '1 day') < 3
       and (select count(*) from marketing_confirmation where mailbox_hash = $7 and requested_at > $5::timestamptz - interval '1 day') < 3
     returning (select before from shop)`,
    [profileKey, locale, topics, JSON.stringify(evidence), requestedAt, expiresAt, mailboxHash, perHour]
  )
  if (!asked) return "too often"
  return asked.before + 1 === perHour ? "last" : "asked"
}
