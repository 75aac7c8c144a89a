import type { Database } from "../../database"

export type OverCode = { codeKey: number; promotionId: string }

/** Takes up to so many unique codes in hand, for two minutes, whose time is over and whose promotion is to end with them. */
export async function claimOver(db: Database, limit: number): Promise<OverCode[]> {
  return db.query<OverCode>(
    `update marketing_offer_code set leased_until = now() + interval '2 minutes'
     where key in (
       select key from marketing_offer_code
       where state = 'ready' and promotion_id is not null and expires_at is not null and expires_at <= now() and (leased_until is null or leased_until < now())
       order by expires_at limit $1 for update skip locked
     ) returning key::float8 as "codeKey", promotion_id as "promotionId"`,
    [limit]
  )
}
