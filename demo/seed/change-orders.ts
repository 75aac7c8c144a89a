import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  beginOrderEditOrderWorkflow, beginReceiveReturnWorkflow, cancelOrderWorkflow, confirmOrderEditRequestWorkflow, confirmReturnReceiveWorkflow,
  createAndCompleteReturnOrderWorkflow, markPaymentCollectionAsPaid, orderEditUpdateItemQuantityWorkflow, receiveItemReturnRequestWorkflow, refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Placed } from "./create-orders"
import type { Store } from "./create-store"

type Change = (container: MedusaContainer, order: Placed, store: Store) => Promise<unknown>

/** Lets the planned orders meet their fate through Medusa's own workflows: cancelled, refunded, returned, edited. */
export async function changeOrders({ container, store, orders, onProgress }: { container: MedusaContainer; store: Store; orders: Placed[]; onProgress: (done: number, of: number) => void }): Promise<void> {
  await container.resolve(Modules.ORDER).cancel(orders.filter(({ fate }) => fate === "withdrawn").map(({ id }) => id))
  const changing = orders.filter(({ fate }) => fate !== "kept" && fate !== "withdrawn")
  for (const [index, order] of changing.entries()) {
    await changes[order.fate](container, order, store)
    onProgress(index + 1, changing.length)
  }
}

const changes: Record<Placed["fate"], Change> = {
  kept: async () => undefined,
  withdrawn: async () => undefined,
  cancelled: (container, order) => cancelOrderWorkflow(container).run({ input: { order_id: order.id } }),
  refunded: async (container, order) => refund(container, order, order.total),
  "partly-refunded": async (container, order) => refund(container, order, Math.round(order.total * 30) / 100),
  returned: async (container, order, store) => {
    const item = order.items[0]!
    const items = [{ id: item.id, quantity: item.quantity }]
    const { result: { id: return_id } } = await createAndCompleteReturnOrderWorkflow(container).run({
      input: { order_id: order.id, location_id: store.locationId, items, return_shipping: { option_id: store.regions[order.currency].standard.id, price: 0 } },
    })
    await beginReceiveReturnWorkflow(container).run({ input: { return_id } })
    await receiveItemReturnRequestWorkflow(container).run({ input: { return_id, items } })
    await confirmReturnReceiveWorkflow(container).run({ input: { return_id } })
    await refund(container, order, Math.round((item.unitPrice * item.quantity - item.discount) * 100) / 100)
  },
  edited: async (container, order) => {
    const item = order.items[0]!
    await beginOrderEditOrderWorkflow(container).run({ input: { order_id: order.id } })
    await orderEditUpdateItemQuantityWorkflow(container).run({ input: { order_id: order.id, items: [{ id: item.id, quantity: item.quantity + 1 }] } })
    await confirmOrderEditRequestWorkflow(container).run({ input: { order_id: order.id } })
    await payTheRest(container, order)
    item.quantity += 1
  },
}

/** An edit that adds to an order leaves an open payment collection behind; the customer pays it. */
async function payTheRest(container: MedusaContainer, { id }: Placed): Promise<void> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const open = await db("payment_collection as p").join("order_payment_collection as o", "o.payment_collection_id", "p.id").where({ "o.order_id": id, "p.status": "not_paid" }).first("p.id")
  if (open) await markPaymentCollectionAsPaid(container).run({ input: { order_id: id, payment_collection_id: open.id } })
}

async function refund(container: MedusaContainer, order: Placed, amount: number): Promise<void> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const payment = await db("payment").join("capture", "capture.payment_id", "payment.id").where("capture.id", order.captureId).first("payment.id")
  await refundPaymentWorkflow(container).run({ input: { payment_id: payment.id, amount, note: "Agreed with the customer" } })
}
