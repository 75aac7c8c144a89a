import type { Database } from "../../database"

export type MadeCode = { codeKey: number; code: string; promotionId: string }

/**
 * Says that these codes are in Medusa now; those that end some days after they were issued begin to count. One that was given
 * another word meanwhile is not there yet. Mails that wait for them are due at once. A campaign's row is locked before its
 * ledger, as everywhere.
 */
export async function finishCodes(db: Database, made: readonly MadeCode[]): Promise<void> {
  if (!made.length) return
  const keys = made.map(({ codeKey }) => codeKey)
  await db.transaction(async (db) => {
    await db.query(
      `update marketing_campaign set wake_at = null
       where status = 'sending' and occurrence_key in (select occurrence_key from marketing_offer_code where key = any ($1::bigint[]))`, [keys])
    await db.query(
      `with ready as (
         update marketing_offer_code code
         set state = 'ready', promotion_id = made.promotion_id, issued_at = now(), leased_until = null,
           expires_at = least(offer.ends_at, now() + make_interval(days => offer.valid_days))
         from unnest($1::bigint[], $2::text[], $3::text[]) as made (key, code, promotion_id), marketing_offer offer
         where code.key = made.key and code.code = made.code and offer.key = code.offer_key and code.state = 'wanted'
         returning code.occurrence_key, code.profile_key
       )
       update marketing_send send set due_at = now() from ready
       where send.occurrence_key = ready.occurrence_key and send.profile_key = ready.profile_key and send.channel = 1
         and send.state = 'queued' and send.due_at > now() and send.due_at < 'infinity'`,
      [keys, made.map(({ code }) => code), made.map(({ promotionId }) => promotionId)]
    )
  })
}
