import type { Database } from "../../database"
import type { PeoplesProducts } from "./find-viewed-products"

/** What lies in the latest cart of each of these people that was touched since then and not ordered, in the cart's order. */
export async function findCartProducts(db: Database, profileKeys: readonly number[], since: Date): Promise<PeoplesProducts> {
  const rows = await db.query<{ key: number; ids: string[] }>(
    `select distinct on (cart.profile_key) cart.profile_key::float8 as key,
       array(select item ->> 'product_id' from jsonb_array_elements(cart.items) with ordinality as line (item, place) where item ->> 'product_id' is not null order by place) as ids
     from marketing_cart cart
     where cart.profile_key = any ($1::bigint[]) and cart.touched_at >= $2 and cart.completed_at is null and cart.deleted_at is null and cart.item_count > 0
     order by cart.profile_key, cart.touched_at desc, cart.cart_id`,
    [profileKeys, since]
  )
  return new Map(rows.map(({ key, ids }) => [key, [...new Set(ids)]]))
}
