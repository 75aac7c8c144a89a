import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, Modules } from "@medusajs/framework/utils"
import type { Placed } from "./create-orders"
import type { Store } from "./create-store"
import type { Dice } from "./dice"
import { insertRows } from "./insert-rows"

const DAY = 86_400_000

/**
 * Ships what had time to be shipped: two days to pack, three to arrive; later the order is complete. What
 * waits gets a reservation, so that it can be shipped by hand in the admin. Cancelled ones never left.
 */
export async function shipParcels({ container, store, orders, until }: { container: MedusaContainer; store: Store; orders: Placed[]; until: Date }): Promise<void> {
  const age = (order: Placed) => until.getTime() - order.placedAt.getTime()
  const shipped = orders.filter((order) => order.fate !== "cancelled" && order.fate !== "withdrawn" && age(order) > 2 * DAY)
  const parcels = shipped.map((order) => {
    const packed = new Date(order.placedAt.getTime() + DAY)
    return { order, id: generateEntityId(undefined, "ful"), packed, arrived: age(order) > 5 * DAY ? new Date(packed.getTime() + 3 * DAY) : null }
  })
  await insertRows(container, "fulfillment", parcels.map(({ order, id, packed, arrived }) => ({
    id, location_id: store.locationId, provider_id: "manual_manual", requires_shipping: true, data: {},
    shipping_option_id: (order.express ? store.regions[order.currency].express : store.regions[order.currency].standard).id,
    packed_at: packed, shipped_at: new Date(packed.getTime() + DAY / 4), delivered_at: arrived, created_at: packed, updated_at: arrived ?? packed,
  })))
  await insertRows(container, "fulfillment_item", parcels.flatMap(({ order, id, packed }) => order.items.map((item) => ({
    id: generateEntityId(undefined, "fulit"), fulfillment_id: id, title: item.title, sku: item.sku, barcode: "", quantity: item.quantity,
    line_item_id: item.id, inventory_item_id: item.inventoryItemId, created_at: packed, updated_at: packed,
  }))), ["quantity"])
  await insertRows(container, "order_fulfillment", parcels.map(({ order, id, packed }) => ({ id: generateEntityId(undefined, "ordful"), order_id: order.id, fulfillment_id: id, created_at: packed, updated_at: packed })))

  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const arrived = parcels.filter((parcel) => parcel.arrived).map(({ order }) => order.id)
  await db.raw(
    `update order_item set fulfilled_quantity = quantity, raw_fulfilled_quantity = raw_quantity, shipped_quantity = quantity, raw_shipped_quantity = raw_quantity,
       delivered_quantity = case when order_id = any(?) then quantity else 0 end,
       raw_delivered_quantity = case when order_id = any(?) then raw_quantity else raw_delivered_quantity end
     where order_id = any(?)`,
    [arrived, arrived, shipped.map(({ id }) => id)]
  )
  const complete = orders.filter((order) => (order.fate === "kept" || order.fate === "edited") && age(order) > 14 * DAY).map(({ id }) => id)
  await db.raw(`update "order" set status = 'completed' where id = any(?)`, [complete])

  const inventory = container.resolve(Modules.INVENTORY)
  await inventory.deleteReservationItemsByLineItem(shipped.filter(({ fate }) => fate === "edited").flatMap(({ items }) => items.map(({ id }) => id)))
  const waiting = orders.filter((order) => order.fate === "kept" && age(order) <= 2 * DAY)
  await inventory.createReservationItems(
    waiting.flatMap((order) => order.items.map((item) => ({ line_item_id: item.id, inventory_item_id: item.inventoryItemId, location_id: store.locationId, quantity: item.quantity })))
  )
}

/** Lets a few variants run low or out, as in any warehouse. */
export async function runLow(container: MedusaContainer, dice: Dice): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const levels = await inventory.listInventoryLevels({}, { order: { inventory_item_id: "ASC" }, take: 1_000 })
  await inventory.updateInventoryLevels(
    levels.filter(() => dice.chance(0.06)).map((level) => ({ inventory_item_id: level.inventory_item_id, location_id: level.location_id, stocked_quantity: Number(level.reserved_quantity) + dice.whole(0, 3) }))
  )
}
