import type { Database } from "../../database"

/** Marks claimed purchases as credited. A change that waited for their lock sets `credit_at` anew after this, and they come again. */
export async function finishPurchases(db: Database, { purchaseKeys }: { purchaseKeys: readonly number[] }): Promise<void> {
  await db.query(`update marketing_purchase set credit_at = null where key = any($1::bigint[])`, [purchaseKeys])
}
