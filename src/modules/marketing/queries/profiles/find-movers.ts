import type { Database } from "../../database"

/** A customer who is about to leave the profile of one address for that of another. */
export type Mover = { customerId: string; formerKey: number; email: string }

/** Which of these customers are known under another address than theirs is now. Reads Medusa's tables. */
export async function findMovers(db: Database, customerIds: readonly string[]): Promise<Mover[]> {
  return db.query<Mover>(
    `select customer.id as "customerId", former.key::float8 as "formerKey", lower(btrim(customer.email)) as email
     from marketing_profile former
     cross join lateral (select id, email from customer where id = any (former.customer_ids) and id = any ($1::text[]) and deleted_at is null offset 0) customer
     where former.customer_ids && $1::text[] and btrim(customer.email) <> '' and lower(btrim(customer.email)) <> former.email
     order by former.key, customer.id`,
    [customerIds]
  )
}
