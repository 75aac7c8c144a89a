import type { Database } from "../../database"

/** Leaves a hint for every customer who changed since, or whose address or group did. Reads Medusa's tables. */
export async function hintChangedCustomers(db: Database, since: string): Promise<void> {
  await db.query(
    `insert into marketing_inbox as inbox (kind, ref)
     select 'customer', id from (
       select id from customer where updated_at >= $1::timestamptz
       union
       select customer_id from customer_address where updated_at >= $1::timestamptz
       union
       select customer_id from customer_group_customer where updated_at >= $1::timestamptz
       union
       select link.customer_id from customer_group_customer link join customer_group held on held.id = link.customer_group_id
       where held.deleted_at >= $1::timestamptz
     ) changed
     order by id
     on conflict (kind, ref) do update set hints = inbox.hints + 1`,
    [since]
  )
}
