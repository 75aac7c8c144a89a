import type { Database } from "../../database"

/** The addresses that carts with something in them are on. Reads Medusa's tables. */
export async function listCartEmails(db: Database, cartIds: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ email: string }>(
    `select distinct coalesce(nullif(lower(btrim(customer.email)), ''), lower(btrim(cart.email))) as email
     from cart left join customer on customer.id = cart.customer_id and customer.deleted_at is null
     where cart.id = any ($1) and (cart.email is not null or customer.id is not null)
       and exists (select from cart_line_item item where item.cart_id = cart.id and item.deleted_at is null)`,
    [cartIds]
  )
  return rows.flatMap(({ email }) => email || [])
}
