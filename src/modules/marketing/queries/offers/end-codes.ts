import type { Database } from "../../database"

/** Calls codes ended whose promotions are; saying it twice changes nothing. */
export async function endCodes(db: Database, keys: readonly number[]): Promise<void> {
  await db.query("update marketing_offer_code set state = 'ended', leased_until = null where key = any ($1::bigint[]) and state = 'ready'", [keys])
}
