import type { Database } from "../../database"

/** Says that these codes are in Medusa now; those that end some days after they were issued begin to count. */
export async function finishCodes(db: Database, made: readonly { codeKey: number; promotionId: string }[]): Promise<void> {
  if (!made.length) return
  await db.query(
    `update marketing_offer_code code
     set state = 'ready', promotion_id = made.promotion_id, issued_at = now(), leased_until = null,
       expires_at = least(offer.ends_at, now() + make_interval(days => offer.valid_days))
     from unnest($1::bigint[], $2::text[]) as made (key, promotion_id), marketing_offer offer
     where code.key = made.key and offer.key = code.offer_key and code.state = 'wanted'`,
    [made.map(({ codeKey }) => codeKey), made.map(({ promotionId }) => promotionId)]
  )
}
