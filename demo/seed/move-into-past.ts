import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Placed } from "./create-orders"
import type { CustomerIds } from "./create-people"
import type { Person } from "./plan-people"

const DAY = 86_400_000

/** Rows of these tables name their order in `order_id`; a row of a later version was written when the order changed. */
const byOrder = { order_summary: "version", order_item: "version", order_shipping: "version", order_transaction: "version", order_credit_line: "version", order_change: "version", order_change_action: "version", return: "2" }

/**
 * Medusa stamps everything with the present. This gives each row of an order the day it would have had:
 * the order's own, or three to ten days later for what a refund, return, edit or cancellation wrote.
 */
export async function moveIntoPast({ container, orders, people, ids, until }: { container: MedusaContainer; orders: Placed[]; people: Person[]; ids: CustomerIds[]; until: Date }): Promise<void> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await db.transaction(async (trx) => {
    await trx.raw("create temporary table demo_moment (order_id text primary key, placed_at timestamptz not null, changed_at timestamptz not null) on commit drop")
    await trx.batchInsert("demo_moment", orders.map((order, index) => ({
      order_id: order.id, placed_at: order.placedAt,
      changed_at: order.fate === "kept" ? order.placedAt : new Date(Math.min(until.getTime(), order.placedAt.getTime() + (3 + (index % 8)) * DAY)),
    })), 1000)

    for (const [table, version] of Object.entries(byOrder)) {
      await trx.raw(`update "${table}" row set created_at = case when ${version} > 1 then changed_at else placed_at end, updated_at = case when ${version} > 1 then changed_at else placed_at end from demo_moment where row.order_id = demo_moment.order_id`)
    }
    await trx.raw(`update "order" row set created_at = placed_at, updated_at = changed_at, canceled_at = case when canceled_at is null then null else changed_at end from demo_moment where id = order_id`)
    await trx.raw(`update order_line_item row set created_at = placed_at, updated_at = placed_at from order_item i join demo_moment using (order_id) where i.item_id = row.id`)
    await trx.raw(`update order_line_item_adjustment row set created_at = placed_at, updated_at = placed_at from order_item i join demo_moment using (order_id) where i.item_id = row.item_id`)
    await trx.raw(`update order_shipping_method row set created_at = placed_at, updated_at = placed_at from order_shipping s join demo_moment using (order_id) where s.shipping_method_id = row.id`)
    await trx.raw(`update order_address row set created_at = placed_at, updated_at = placed_at from "order" o join demo_moment on demo_moment.order_id = o.id where row.id in (o.shipping_address_id, o.billing_address_id)`)
    await trx.raw(`update "return" row set requested_at = changed_at, received_at = case when received_at is null then null else changed_at end from demo_moment where row.order_id = demo_moment.order_id`)
    await trx.raw(`update order_change row set confirmed_at = case when confirmed_at is null then null else changed_at end, requested_at = case when requested_at is null then null else changed_at end from demo_moment where row.order_id = demo_moment.order_id`)
    await trx.raw(`update payment_collection row set created_at = least(row.created_at, changed_at), updated_at = changed_at, completed_at = case when completed_at is null then null else least(completed_at, changed_at) end from order_payment_collection c join demo_moment using (order_id) where c.payment_collection_id = row.id`)
    await trx.raw(`update payment row set created_at = least(row.created_at, changed_at), updated_at = changed_at, captured_at = case when captured_at is null then null else least(captured_at, changed_at) end, canceled_at = case when row.canceled_at is null then null else least(row.canceled_at, changed_at) end from order_payment_collection c join demo_moment using (order_id) where c.payment_collection_id = row.payment_collection_id`)
    await trx.raw(`update capture row set created_at = least(row.created_at, changed_at), updated_at = least(row.updated_at, changed_at) from payment p join order_payment_collection c on c.payment_collection_id = p.payment_collection_id join demo_moment using (order_id) where row.payment_id = p.id`)
    await trx.raw(`update refund row set created_at = changed_at, updated_at = changed_at from payment p join order_payment_collection c on c.payment_collection_id = p.payment_collection_id join demo_moment using (order_id) where row.payment_id = p.id`)
    await trx.raw(`update fulfillment row set created_at = changed_at, updated_at = changed_at, packed_at = case when packed_at is null then null else changed_at end from return_fulfillment f join "return" r on r.id = f.return_id join demo_moment on demo_moment.order_id = r.order_id where row.id = f.fulfillment_id`)

    await trx.raw("create temporary table demo_person (customer_id text primary key, since timestamptz not null) on commit drop")
    await trx.batchInsert("demo_person", sinceWhen({ orders, people, ids, until }), 1000)
    await trx.raw("update customer row set created_at = since, updated_at = since from demo_person where id = customer_id")
    await trx.raw("update customer_address row set created_at = since, updated_at = since from demo_person where row.customer_id = demo_person.customer_id")
    await trx.raw("update customer_group_customer row set created_at = since, updated_at = since from demo_person where row.customer_id = demo_person.customer_id")
  })
}

/** A customer record begins with its first order, an account at most three weeks before; who never ordered joined at some time. */
function sinceWhen({ orders, people, ids, until }: { orders: Placed[]; people: Person[]; ids: CustomerIds[]; until: Date }) {
  const first = new Map<string, number>()
  for (const { person, asGuest, placedAt } of orders) {
    const customer = ids[person.index]!
    const id = (asGuest ? customer.guest : customer.account) ?? customer.account ?? customer.guest!
    first.set(id, Math.min(first.get(id) ?? Infinity, placedAt.getTime()))
  }
  return people.flatMap(({ index }) => {
    const { account, guest } = ids[index]!
    const idle = until.getTime() - (((index * 37) % 700) + 1) * DAY
    return [
      ...(account ? [{ customer_id: account, since: new Date((first.get(account) ?? idle) - ((index * 13) % 21) * DAY * 0.9) }] : []),
      ...(guest ? [{ customer_id: guest, since: new Date(first.get(guest) ?? idle) }] : []),
    ]
  })
}
