import type { Database } from "../../database"

/** Calls unique codes ended whose time is over; the promotions that are to end with them. */
export async function endCodes(db: Database, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `update marketing_offer_code set state = 'ended'
     where key in (
       select key from marketing_offer_code where state = 'ready' and promotion_id is not null and expires_at is not null and expires_at <= now()
       order by expires_at limit $1 for update skip locked
     ) returning promotion_id as id`,
    [limit]
  )
  return rows.map(({ id }) => id)
}
