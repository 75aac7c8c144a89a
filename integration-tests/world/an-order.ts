import { createOrderWorkflow } from "@medusajs/medusa/core-flows"
import type { RunningShop } from "../setup/running-shop"
import type { Customer } from "./a-customer"
import type { Product, Shop } from "./a-shop"

const address = { first_name: "Test", last_name: "Shopper", address_1: "1 Harbour Street", city: "Hamburg", postal_code: "20457", country_code: "de" }

/** An order of days ago, as an import makes it: no cart, no event of a placed order. */
export async function aPastOrder({ container, sql }: RunningShop, shop: Shop, who: Pick<Customer, "email"> & Partial<Customer>, { daysAgo, buys }: { daysAgo: number; buys: [Product, number][] }): Promise<string> {
  const { result } = await createOrderWorkflow(container).run({
    input: {
      email: who.email, customer_id: who.id, region_id: shop.regionId, sales_channel_id: shop.salesChannelId, currency_code: "eur", shipping_address: address,
      items: buys.map(([product, quantity]) => ({ title: product.title, product_id: product.id, variant_id: product.variantId, quantity, unit_price: product.price })),
    },
  })
  await sql.raw(`update "order" set created_at = now() - make_interval(days => ?), updated_at = now() where id = ?`, [daysAgo, result.id])
  return result.id
}

export type PlacedOrder = { id: string; total: number }

/** Puts things into a cart as a storefront does; the cart's id. */
export async function aCart({ store, regionId }: Shop, buys: [Product, number][]): Promise<string> {
  const { cart } = await store<{ cart: { id: string } }>("POST", "/store/carts", { region_id: regionId })
  for (const [product, quantity] of buys) await store("POST", `/store/carts/${cart.id}/line-items`, { variant_id: product.variantId, quantity })
  return cart.id
}

/** Goes through the checkout: address, shipping, payment, done. */
export async function checkOut({ store, shippingOptionId }: Shop, cartId: string, email: string): Promise<PlacedOrder> {
  const cart = `/store/carts/${cartId}`
  await store("POST", cart, { email, shipping_address: address, billing_address: address })
  await store("POST", `${cart}/shipping-methods`, { option_id: shippingOptionId })
  const { payment_collection } = await store<{ payment_collection: { id: string } }>("POST", "/store/payment-collections", { cart_id: cartId })
  await store("POST", `/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id: "pp_system_default" })
  const { order } = await store<{ order: PlacedOrder }>("POST", `${cart}/complete`)
  return order
}

/** Captures the order's payment and gives part of it back. Amounts in major units. */
export async function refund({ admin }: RunningShop, orderId: string, amount: number): Promise<void> {
  const { order } = await admin<{ order: { payment_collections: { payments: { id: string }[] }[] } }>("GET", `/admin/orders/${orderId}?fields=*payment_collections.payments`)
  const payment = order.payment_collections[0]!.payments[0]!.id
  await admin("POST", `/admin/payments/${payment}/capture`, {})
  await admin("POST", `/admin/payments/${payment}/refund`, { amount })
}

export async function cancel({ admin }: RunningShop, orderId: string): Promise<void> {
  await admin("POST", `/admin/orders/${orderId}/cancel`, {})
}
