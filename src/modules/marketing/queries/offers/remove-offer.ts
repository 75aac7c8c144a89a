import type { Database } from "../../database"

/** Takes back an offer that was just made; one with codes stays. */
export async function removeOffer(db: Database, id: string): Promise<void> {
  await db.query(`delete from marketing_offer offer where id = $1 and not exists (select from marketing_offer_code code where code.offer_key = offer.key)`, [id])
}
