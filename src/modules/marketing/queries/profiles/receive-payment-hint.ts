import type { Database } from "../../database"

/** Leaves a hint for the order a payment belongs to. Reads Medusa's tables. */
export async function receivePaymentHint(db: Database, paymentId: string): Promise<void> {
  await db.query(
    `insert into marketing_inbox as inbox (kind, ref)
     select distinct 'order', link.order_id
     from payment join order_payment_collection link on link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
     where payment.id = $1 order by 2
     on conflict (kind, ref) do update set hints = inbox.hints + 1`,
    [paymentId]
  )
}
