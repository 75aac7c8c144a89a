import type { CreateOrderDTO, MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import type { Catalogue } from "./create-catalogue"
import type { CustomerIds } from "./create-people"
import { shipping, type Store } from "./create-store"
import type { Line, PlannedOrder } from "./plan-orders"

export type PlacedItem = { id: string; variantId: string; inventoryItemId: string; title: string; sku: string; quantity: number; unitPrice: number; discount: number }

/** An order as it stands in the shop; money in major units. */
export type Placed = PlannedOrder & { id: string; captureId: string; captured: boolean; items: PlacedItem[]; total: number }

type World = { container: MedusaContainer; store: Store; catalogue: Catalogue; ids: CustomerIds[]; until: Date }

const BATCH = 100
const HOUR = 3_600_000

/** Places the orders with Medusa's order module, in batches and in the order of their dates. */
export async function createOrders(world: World & { plan: PlannedOrder[]; onProgress: (done: number) => void }): Promise<Placed[]> {
  const orders = world.container.resolve(Modules.ORDER)
  const placed = world.plan.map((planned) => place(planned, world))
  for (let at = 0; at < placed.length; at += BATCH) {
    const batch = placed.slice(at, at + BATCH)
    await orders.createOrders(batch.map((order) => describeOrder(order, world)))
    world.onProgress(at + batch.length)
  }
  return placed
}

function place(planned: PlannedOrder, { catalogue, until }: World): Placed {
  const items = planned.lines.map((line) => placeItem(line, planned, catalogue))
  const goods = cents(items.reduce((sum, { unitPrice, quantity, discount }) => sum + unitPrice * quantity - discount, 0))
  return {
    ...planned, items,
    id: generateEntityId(undefined, "order"),
    captureId: generateEntityId(undefined, "capt"),
    // The newest orders are authorised, their money is taken when the parcel leaves.
    captured: planned.fate !== "withdrawn" && until.getTime() - planned.placedAt.getTime() > 20 * HOUR,
    total: cents(goods + shippingCost(planned, goods)),
  }
}

function placeItem({ product, variant, quantity }: Line, { currency, welcome }: PlannedOrder, catalogue: Catalogue): PlacedItem {
  const stocked = catalogue.get(product.handle)!.variants[variant]!
  const unitPrice = stocked[currency]
  return {
    id: generateEntityId(undefined, "ordli"), variantId: stocked.id, inventoryItemId: stocked.inventoryItemId, sku: stocked.sku,
    title: product.title, quantity, unitPrice, discount: welcome ? cents(unitPrice * quantity * 0.1) : 0,
  }
}

const cents = (amount: number) => Math.round(amount * 100) / 100

const shippingCost = ({ express, currency }: PlannedOrder, goods: number) =>
  express ? shipping[currency].express : goods >= shipping.freeAbove ? 0 : shipping[currency].standard

function describeOrder(order: Placed, { store, catalogue, ids }: World): CreateOrderDTO {
  const { person, currency, express } = order
  const region = store.regions[currency]
  const option = express ? region.express : region.standard
  const goods = order.items.reduce((sum, { unitPrice, quantity, discount }) => sum + unitPrice * quantity - discount, 0)
  const customer = ids[person.index]!
  const address = () => ({ ...person.address, ...(person.company ? { company: person.company } : {}) })
  return {
    id: order.id,
    status: "pending",
    region_id: region.id, sales_channel_id: store.salesChannelId, currency_code: currency,
    customer_id: (order.asGuest ? customer.guest : customer.account) ?? customer.account ?? customer.guest,
    email: order.asGuest ? person.guestEmail : person.email,
    locale: person.country.locale,
    shipping_address: address(), billing_address: address(),
    items: order.items.map((item, index) => describeItem(item, order.lines[index]!, catalogue)),
    shipping_methods: [{ name: option.name, amount: shippingCost(order, goods), shipping_option_id: option.id, data: {} }],
    transactions: order.captured ? [{ amount: order.total, currency_code: currency, reference: "capture", reference_id: order.captureId }] : [],
  } as CreateOrderDTO
}

function describeItem(item: PlacedItem, line: Line, catalogue: Catalogue) {
  const product = catalogue.get(line.product.handle)!
  const variant = product.variants[line.variant]!
  return {
    id: item.id,
    title: product.title, subtitle: variant.title, thumbnail: product.thumbnail, quantity: item.quantity, unit_price: item.unitPrice,
    product_id: product.id, product_title: product.title, product_handle: product.handle, product_subtitle: line.product.subtitle,
    product_type: product.type, product_type_id: product.typeId, ...(product.collection ? { product_collection: product.collection } : {}),
    variant_id: variant.id, variant_title: variant.title, variant_sku: variant.sku, variant_option_values: { [line.product.option.title]: variant.title },
    requires_shipping: true, is_discountable: true, is_tax_inclusive: true,
    adjustments: item.discount ? [{ code: "WELCOME10", amount: item.discount, description: "Welcome" }] : [],
  }
}
