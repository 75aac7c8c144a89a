import type { Database } from "../../database"

/** The carts these orders came from. Reads Medusa's tables. */
export async function findCartsOfOrders(db: Database, orderIds: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ cart_id: string }>(`select cart_id from order_cart where order_id = any ($1) and deleted_at is null`, [orderIds])
  return rows.map(({ cart_id }) => cart_id)
}
