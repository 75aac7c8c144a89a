import {
  beginOrderEditOrderWorkflow, beginReceiveReturnWorkflow, beginReturnOrderWorkflow, cancelOrderWorkflow, confirmOrderEditRequestWorkflow,
  confirmReturnReceiveWorkflow, confirmReturnRequestWorkflow, createCustomersWorkflow, createOrderWorkflow, createOrUpdateOrderPaymentCollectionWorkflow,
  createProductCategoriesWorkflow, createProductsWorkflow, createPromotionsWorkflow, createRegionsWorkflow, createStockLocationsWorkflow, deleteCustomersWorkflow,
  markPaymentCollectionAsPaid, orderEditAddNewItemWorkflow, orderEditUpdateItemQuantityWorkflow, receiveItemReturnRequestWorkflow, refundPaymentWorkflow,
  requestItemReturnWorkflow, updateCustomersWorkflow,
} from "@medusajs/medusa/core-flows"
import type { IOrderModuleService, ICustomerModuleService, MedusaContainer, OrderDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

type Line = { title: string; unit_price: number; quantity: number; variant_id?: string; product_id?: string }
type OrderInput = { email?: string; customer_id?: string; region_id?: string; currency_code?: string; items?: Line[]; promo_codes?: string[]; status?: string; is_draft_order?: boolean; metadata?: Record<string, unknown> }

const home = { first_name: "Ada", last_name: "Order", address_1: "1 Quay", city: "Kiel", country_code: "de", postal_code: "24103", phone: "+49 431 1" }
const lines: Line[] = [{ title: "Shirt", unit_price: 10, quantity: 2 }, { title: "Cap", unit_price: 5.55, quantity: 1 }]

/** A Medusa order by Medusa's own workflow; with a shipping address in Kiel and, unless said, two shirts and a cap for 25.55. */
export async function aMedusaOrder(container: MedusaContainer, order: OrderInput): Promise<OrderDTO> {
  const input = { currency_code: "eur", status: "pending", shipping_address: home, items: lines, shipping_methods: [{ name: "Post", amount: 4 }], ...order }
  const { result } = await createOrderWorkflow(container).run({ input: input as never })
  return result as OrderDTO
}

/** Pays an order in full; the payment's id. */
export async function pay(container: MedusaContainer, orderId: string): Promise<string> {
  const { result: collections } = await createOrUpdateOrderPaymentCollectionWorkflow(container).run({ input: { order_id: orderId } })
  const { result } = await markPaymentCollectionAsPaid(container).run({ input: { order_id: orderId, payment_collection_id: collections[0]!.id } })
  return (result as unknown as { id: string }).id
}

export const refund = (container: MedusaContainer, paymentId: string, amount: number) =>
  refundPaymentWorkflow(container).run({ input: { payment_id: paymentId, amount } })

export const cancel = (container: MedusaContainer, orderId: string) => cancelOrderWorkflow(container).run({ input: { order_id: orderId } })

/** Ships an order as far as the order knows. */
export const ship = (container: MedusaContainer, order: OrderDTO) =>
  container.resolve<IOrderModuleService>(Modules.ORDER).registerFulfillment({ order_id: order.id, items: order.items!.map(({ id, quantity }) => ({ id, quantity })) })

/** The order's line of this title; Medusa answers lines in any order. */
const lineOf = (order: OrderDTO, title: string) => ({ id: order.items!.find((item) => item.title === title)!.id })

/** Takes one shirt of an order back. */
export async function takeBack(container: MedusaContainer, order: OrderDTO): Promise<void> {
  await ship(container, order)
  const { result: [location] } = await createStockLocationsWorkflow(container).run({ input: { locations: [{ name: "Store room" }] } })
  await beginReturnOrderWorkflow(container).run({ input: { order_id: order.id, location_id: location!.id } as never })
  const [{ id: return_id }] = await container.resolve<IOrderModuleService>(Modules.ORDER).listReturns({ order_id: order.id } as never) as unknown as [{ id: string }]
  const items = [{ ...lineOf(order, "Shirt"), quantity: 1 }]
  await requestItemReturnWorkflow(container).run({ input: { return_id, items } })
  await confirmReturnRequestWorkflow(container).run({ input: { return_id } })
  await beginReceiveReturnWorkflow(container).run({ input: { return_id } })
  await receiveItemReturnRequestWorkflow(container).run({ input: { return_id, items } as never })
  await confirmReturnReceiveWorkflow(container).run({ input: { return_id } })
}

/** Edits an order: one shirt fewer, no cap, and two scarves for 7.25 each. */
export async function edit(container: MedusaContainer, order: OrderDTO, variantId: string): Promise<void> {
  const [shirt, cap] = [lineOf(order, "Shirt"), lineOf(order, "Cap")]
  await beginOrderEditOrderWorkflow(container).run({ input: { order_id: order.id } })
  await orderEditUpdateItemQuantityWorkflow(container).run({ input: { order_id: order.id, items: [{ id: shirt.id, quantity: 1 }, { id: cap.id, quantity: 0 }] } })
  await orderEditAddNewItemWorkflow(container).run({ input: { order_id: order.id, items: [{ variant_id: variantId, quantity: 2, unit_price: 7.25 }] } })
  await confirmOrderEditRequestWorkflow(container).run({ input: { order_id: order.id, confirmed_by: "merchant" } })
}

/** A product in a category below another, with a variant of no stock keeping. */
export async function aScarf(container: MedusaContainer): Promise<{ variantId: string; productId: string; categoryIds: string[] }> {
  const { result: [parent] } = await createProductCategoriesWorkflow(container).run({ input: { product_categories: [{ name: "Clothing", is_active: true }] } })
  const { result: [child] } = await createProductCategoriesWorkflow(container).run({
    input: { product_categories: [{ name: "Scarves", is_active: true, parent_category_id: parent!.id }] },
  })
  const { result: [product] } = await createProductsWorkflow(container).run({
    input: {
      products: [{
        title: "Scarf", status: "published", category_ids: [child!.id], options: [{ title: "Colour", values: ["Red"] }],
        variants: [{ title: "Red", options: { Colour: "Red" }, manage_inventory: false, prices: [{ amount: 7.25, currency_code: "eur" }, { amount: 8, currency_code: "usd" }] }],
      }],
    },
  })
  return { variantId: product!.variants[0]!.id, productId: product!.id, categoryIds: [parent!.id, child!.id].sort() }
}

export type BusyShop = { scarf: Awaited<ReturnType<typeof aScarf>>; orderIds: string[]; customerIds: string[]; renamedId: string; deletedId: string }

/**
 * A shop where everything has happened once: guests and accounts of one address, an address that changed, a customer who
 * left; orders paid, refunded, returned, edited, cancelled, shipped after a refund, discounted, drafted; in four currencies,
 * one of no decimals and one without a rate.
 */
export async function aBusyShop(container: MedusaContainer): Promise<BusyShop> {
  const { result: [region] } = await createRegionsWorkflow(container).run({
    input: { regions: [{ name: "Everywhere", currency_code: "eur", countries: ["de"], payment_providers: ["pp_system_default"] }] },
  })
  const scarf = await aScarf(container)
  await createPromotionsWorkflow(container).run({ input: { promotionsData: [{
    code: "TEN", type: "standard", status: "active",
    application_method: { type: "percentage", target_type: "items", allocation: "across", value: 10, currency_code: "eur" },
  }] } as never })
  const order = (given: OrderInput) => aMedusaOrder(container, { region_id: region!.id, ...given } as OrderInput)
  const account = async (email: string, first_name: string, last_name: string, metadata: Record<string, unknown> = {}) => {
    const { result: [made] } = await createCustomersWorkflow(container).run({ input: { customersData: [{ email, first_name, last_name, has_account: true, phone: "+49 40 1", metadata }] as never } })
    return made!.id
  }

  const both = await account("Both@Example.com", "Beth", "Account", { birthday: "1990-02-29", gender: " Female ", time_zone: "America/New_York", loyalty: { tier: "gold" } })
  const renamed = await account("before@example.com", "Rena", "Med")
  const deleted = await account("gone@example.com", "Go", "Ne")
  const quiet = await account("quiet@example.com", "Quinn", "Iet", { birthday: "1985-07-04", gender: 7, time_zone: "Mars/Base", locale: "de_AT" })
  await container.resolve<ICustomerModuleService>(Modules.CUSTOMER).createCustomerAddresses([
    { customer_id: both, country_code: "fr", city: "Lyon", postal_code: "69001", address_1: "2 Rue", address_2: "Cour B", is_default_shipping: true },
  ])

  const guest = await order({ email: "guest@example.com", items: [{ ...lines[0]!, quantity: 1 }, { title: "Scarf", unit_price: 7.25, quantity: 3, variant_id: scarf.variantId, product_id: scarf.productId }] })
  const asGuest = await order({ email: "BOTH@example.com" })
  const asAccount = await order({ customer_id: both, email: "both@example.com", currency_code: "usd" })
  await refund(container, await pay(container, asAccount.id), 7)
  const cancelled = await order({ email: "guest@example.com" })
  await pay(container, cancelled.id)
  await cancel(container, cancelled.id)
  const edited = await order({ email: "editor@example.com" })
  await pay(container, edited.id)
  await edit(container, edited, scarf.variantId)
  const returned = await order({ email: "returner@example.com" })
  const returnedPayment = await pay(container, returned.id)
  await takeBack(container, returned)
  await refund(container, returnedPayment, 10)
  const shipped = await order({ email: "returner@example.com" })
  await refund(container, await pay(container, shipped.id), 3)
  await ship(container, shipped)
  const discounted = await order({ email: "guest@example.com", promo_codes: ["TEN"] })
  await pay(container, discounted.id)
  const pounds = await order({ email: "guest@example.com", currency_code: "gbp" })
  const yen = await order({ email: "tokyo@example.com", currency_code: "jpy", items: [{ title: "Tea", unit_price: 1_480, quantity: 2 }] })
  const draft = await order({ email: "drafter@example.com", status: "draft", is_draft_order: true })
  const beforeRename = await order({ customer_id: renamed, email: "before@example.com" })
  const stayed = await order({ email: "gone@example.com", customer_id: deleted })

  await updateCustomersWorkflow(container).run({ input: { selector: { id: [renamed] }, update: { email: "After@Example.com" } } })
  await deleteCustomersWorkflow(container).run({ input: { ids: [deleted] } })
  const made = [guest, asGuest, asAccount, cancelled, edited, returned, shipped, discounted, pounds, yen, draft, beforeRename, stayed]
  return { scarf, orderIds: made.map(({ id }) => id), customerIds: [both, renamed, deleted, quiet], renamedId: renamed, deletedId: deleted }
}
