import type { Database } from "../../database"

/** Recorded orders of these customers that hang on another person than they should, as after an e-mail was changed. Reads Medusa's tables. */
export async function findMisplacedOrders(db: Database, customerIds: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select placed.id
     from "order" placed
     left join customer on customer.id = placed.customer_id and customer.deleted_at is null
     join marketing_purchase purchase on purchase.order_id = placed.id
     join marketing_profile profile on profile.key = purchase.profile_key
     where placed.customer_id = any ($1) and placed.deleted_at is null
       and profile.email is distinct from coalesce(nullif(lower(btrim(customer.email)), ''), nullif(lower(btrim(placed.email)), ''), profile.email)`,
    [customerIds]
  )
  return rows.map((row) => row.id)
}
