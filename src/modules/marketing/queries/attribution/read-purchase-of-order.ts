import type { OrderCreditsResponse } from "../../../../core/http/attribution"
import type { Database } from "../../database"

/** What the memory holds of an order that counts; null when it does not count or is not known yet. */
export async function readPurchaseOfOrder(db: Database, { orderId }: { orderId: string }): Promise<OrderCreditsResponse["purchase"]> {
  const [row] = await db.query<Omit<NonNullable<OrderCreditsResponse["purchase"]>, "placed_at"> & { placed_at: Date }>(
    `select order_id, profile_id, net::float8 as net, currency_code, placed_at
       from marketing_purchase
      where order_id = $1 and deleted_at is null`,
    [orderId],
  )
  return row ? { ...row, placed_at: row.placed_at.toISOString() } : null
}
