import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Placed } from "./create-orders"
import { insertRows } from "./insert-rows"

const PROVIDER = "pp_system_default"

/**
 * Records how each order was paid, as the system provider would: a collection, a session, a payment and its
 * capture. Written in bulk, because a provider call for every order would take minutes.
 */
export async function takePayments(container: MedusaContainer, orders: Placed[]): Promise<void> {
  const paid = orders.map((order) => ({
    order,
    collection: generateEntityId(undefined, "pay_col"), session: generateEntityId(undefined, "payses"), payment: generateEntityId(undefined, "pay"),
    at: { created_at: order.placedAt, updated_at: order.placedAt },
    money: { amount: order.total, currency_code: order.currency },
  }))
  await insertRows(container, "payment_collection", paid.map(({ order, collection, money, at }) => ({
    id: collection, ...money, ...at,
    authorized_amount: order.fate === "withdrawn" ? 0 : order.total, captured_amount: order.captured ? order.total : 0, refunded_amount: 0,
    status: order.fate === "withdrawn" ? "canceled" : order.captured ? "completed" : "authorized", completed_at: order.captured ? order.placedAt : null,
  })), ["amount", "authorized_amount", "captured_amount", "refunded_amount"])
  await insertRows(container, "payment_session", paid.map(({ order, collection, session, money, at }) => ({
    id: session, payment_collection_id: collection, provider_id: PROVIDER, status: order.fate === "withdrawn" ? "canceled" : "authorized", authorized_at: order.placedAt, data: {}, ...money, ...at,
  })), ["amount"])
  await insertRows(container, "payment", paid.map(({ order, collection, session, payment, money, at }) => ({
    id: payment, payment_collection_id: collection, payment_session_id: session, provider_id: PROVIDER, data: {}, captured_at: order.captured ? order.placedAt : null, canceled_at: order.fate === "withdrawn" ? order.placedAt : null, ...money, ...at,
  })), ["amount"])
  await insertRows(container, "capture", paid.filter(({ order }) => order.captured).map(({ order, payment, at }) => ({ id: order.captureId, payment_id: payment, amount: order.total, ...at })), ["amount"])
  await insertRows(container, "payment_collection_payment_providers", paid.map(({ collection }) => ({ payment_collection_id: collection, payment_provider_id: PROVIDER })))
  await insertRows(container, "order_payment_collection", paid.map(({ order, collection, at }) => ({ id: generateEntityId(undefined, "ordpay"), order_id: order.id, payment_collection_id: collection, ...at })))
}
