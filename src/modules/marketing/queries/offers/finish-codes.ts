import type { Database } from "../../database"

export type MadeCode = { codeKey: number; code: string; promotionId: string }

/** No mail waits longer for its codes before it asks for them again. */
export const LONGEST_WAIT_SECONDS = 60

/**
 * Says that these codes are in Medusa now; those that end some days after they were issued begin to count, and end with the
 * last of these days by the shop's clock. One that was given
 * another word meanwhile is not there yet. Mails that wait for them are due at once; one that is put off for longer waits for
 * something else. Campaigns are locked before offers, offers before their codes and these before the ledger, as everywhere, so
 * that an offer whose end is being changed is waited for.
 */
export async function finishCodes(db: Database, made: readonly MadeCode[]): Promise<void> {
  if (!made.length) return
  const keys = made.map(({ codeKey }) => codeKey)
  await db.transaction(async (db) => {
    await db.query(
      `with ordered as (
         select key from marketing_campaign
         where occurrence_key in (select occurrence_key from marketing_offer_code where key = any ($1::bigint[])) order by key for update
       )
       update marketing_campaign campaign set wake_at = null from ordered where campaign.key = ordered.key and campaign.status = 'sending'`, [keys])
    await db.query(`select 1 from marketing_offer where key in (select offer_key from marketing_offer_code where key = any ($1::bigint[])) order by key for share`, [keys])
    const ready = await db.query<{ occurrence: number; profile: number }>(
      `with ordered as (
         select code.key, made.promotion_id from marketing_offer_code code
         join unnest($1::bigint[], $2::text[], $3::text[]) as made (key, code, promotion_id) on code.key = made.key and code.code = made.code
         where code.state = 'wanted' order by code.key for update of code
       )
       update marketing_offer_code code
       set state = 'ready', promotion_id = ordered.promotion_id, issued_at = now(), leased_until = null,
         expires_at = least(offer.ends_at, (date_trunc('day', now() at time zone shop.zone) + make_interval(days => offer.valid_days + 1)) at time zone shop.zone - interval '1 second')
       from ordered, marketing_offer offer, (
         select coalesce((select value ->> 'timeZone' from marketing_setting where name = 'sending'), 'UTC') as zone
       ) shop
       where code.key = ordered.key and offer.key = code.offer_key
       returning code.occurrence_key::float8 as occurrence, code.profile_key::float8 as profile`,
      [keys, made.map(({ code }) => code), made.map(({ promotionId }) => promotionId)]
    )
    await db.query(
      `update marketing_send send set due_at = now() from unnest($1::bigint[], $2::bigint[]) as ready (occurrence_key, profile_key)
       where send.occurrence_key = ready.occurrence_key and send.profile_key = ready.profile_key and send.channel = 1
         and send.state = 'queued' and send.due_at > now() and send.due_at <= now() + make_interval(secs => $3)`,
      [ready.map(({ occurrence }) => occurrence), ready.map(({ profile }) => profile), LONGEST_WAIT_SECONDS]
    )
  })
}
