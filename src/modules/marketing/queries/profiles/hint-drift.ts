import type { Database } from "../../database"
import { notErased } from "./erased"

/**
 * Compares who and what is known with who and what is there, whatever the clocks say: orders and customers never
 * recorded, those recorded that are gone, and people described by an address that is gone. Leaves hints for at most
 * `limit` of each. Reads Medusa's tables, all of them once.
 */
export async function hintDrift(db: Database, limit: number): Promise<void> {
  await db.query(
    `with known as materialized (select unnest(customer_ids) as id from marketing_profile)
     insert into marketing_inbox as inbox (kind, ref)
     select kind, ref from (
       select 'order' as kind, id as ref from ((
         select placed.id from "order" placed
         left join customer on customer.id = placed.customer_id and customer.deleted_at is null
         where not exists (select 1 from marketing_purchase purchase where purchase.order_id = placed.id)
           and (btrim(placed.email) <> '' or btrim(customer.email) <> '')
         limit $1
       ) union (
         select order_id from marketing_purchase purchase
         where deleted_at is null and not exists (select 1 from "order" placed where placed.id = purchase.order_id)
         limit $1
       )) orders
       union all
       select 'customer', id from ((
         select customer.id from customer left join known on known.id = customer.id
         where customer.deleted_at is null and btrim(customer.email) <> '' and known.id is null and ${notErased("lower(btrim(customer.email))")}
         limit $1
       ) union (
         select known.id from known left join customer on customer.id = known.id and customer.deleted_at is null where customer.id is null limit $1
       ) union (
         select customer_id from marketing_profile profile
         where customer_id is not null and address_id is not null
           and not exists (select 1 from customer_address address where address.id = profile.address_id and address.deleted_at is null)
           and not exists (select 1 from order_address address where address.id = profile.address_id and address.deleted_at is null)
         limit $1
       )) customers
     ) drifted
     order by kind, ref
     on conflict (kind, ref) do update set hints = inbox.hints + 1`,
    [limit]
  )
}
