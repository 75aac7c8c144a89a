import type { Database } from "../../database"
import { noteEngaged } from "../profiles/note-changed"

/**
 * Says of carts that nobody touched for `minutes` that they are abandoned, since that moment, and notes their people; how many, at most
 * `limit`. Such a cart has something in it and a person who placed no order since. Looked at are carts touched after `since`.
 */
export async function markAbandonedCarts(db: Database, { now, since, minutes, limit }: { now: Date; since: Date; minutes: number; limit: number }): Promise<number> {
  const [marked] = await db.query<{ carts: number }>(
    `with due as (
       select cart_id from marketing_cart cart
       where completed_at is null and deleted_at is null and profile_key is not null and item_count > 0 and (abandoned_at is null or abandoned_at < touched_at)
         and touched_at <= $1::timestamptz - make_interval(mins => $3) and touched_at > $2
         and not exists (select from marketing_purchase purchase where purchase.profile_key = cart.profile_key and purchase.placed_at >= cart.touched_at)
       order by touched_at limit $4 for update skip locked
     ),
     marked as (
       update marketing_cart cart set abandoned_at = cart.touched_at + make_interval(mins => $3) from due where due.cart_id = cart.cart_id
       returning cart.profile_key
     ),
     noted as (${noteEngaged("marked")})
     select count(*)::int as carts from marked`,
    [now, since, minutes, limit]
  )
  return marked!.carts
}
