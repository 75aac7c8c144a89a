import type { Database } from "../../database"

/**
 * Leaves a hint for every order touched since. An order's own updated_at moves with every refund, return, edit and
 * cancellation, except for a refund that only gives back what a return already owed: that is a transaction alone.
 * Reads Medusa's tables; neither column is indexed there, a million orders are read in a few hundred milliseconds.
 */
export async function hintChangedOrders(db: Database, since: string): Promise<void> {
  await db.query(
    `insert into marketing_inbox as inbox (kind, ref)
     select 'order', id from (
       select id from "order" where updated_at >= $1::timestamptz
       union
       select order_id from order_transaction where updated_at >= $1::timestamptz
     ) changed
     order by id
     on conflict (kind, ref) do update set hints = inbox.hints + 1`,
    [since]
  )
}
