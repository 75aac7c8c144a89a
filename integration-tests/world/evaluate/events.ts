import type { EventFacts } from "../details"
import type { ItemFacts, Person, PurchaseFacts } from "../people"

/** Something that happened to somebody: when, and its properties by the names rules use. */
export type Happened = { at: Date; properties: Record<string, unknown> }

/** All events of one kind in somebody's past. */
export function eventsOf(person: Person, kind: string): Happened[] {
  const { details } = person
  const counting = person.purchases.filter(({ removed }) => !removed)
  switch (kind) {
    case "placed_order": return counting.map(placedOrder)
    case "ordered_product": return counting.flatMap((purchase) => purchase.items.filter(kept).map((item) => orderedProduct(item, purchase)))
    case "refunded_order": return counting.flatMap(({ placed_at, refunded }) => (refunded ? [{ at: placed_at, properties: { value: refunded } }] : []))
    case "abandoned_cart":
      return (details?.carts ?? []).flatMap(({ abandoned_at, value, items, product_ids }) => (abandoned_at ? [{ at: abandoned_at, properties: { value, items, product: product_ids } }] : []))
    case "received_mail": return (details?.mails ?? []).filter(({ state }) => state === "accepted").map(({ at, campaign }) => ({ at, properties: { campaign } }))
    case "clicked_mail": case "opened_mail": case "unsubscribed": {
      const touch = { clicked_mail: "click", opened_mail: "open", unsubscribed: "unsubscribe" }[kind]
      return (details?.touches ?? []).filter((one) => one.kind === touch && !one.machine).map(({ at, campaign, url }) => ({ at, properties: { campaign, url } }))
    }
    case "joined_segment": case "left_segment":
      return (details?.changes ?? []).filter(({ change }) => `${change}_segment` === kind).map(({ at, segment }) => ({ at, properties: { segment } }))
  }
  return (details?.events ?? []).filter((event) => event.kind === kind).map(stored)
}

const kept = (item: ItemFacts) => item.quantity > item.returned_quantity

const placedOrder = (purchase: PurchaseFacts): Happened => ({
  at: purchase.placed_at,
  properties: {
    value: purchase.reporting_net, items: purchase.items.reduce((sum, item) => sum + item.quantity - item.returned_quantity, 0),
    sales_channel: purchase.sales_channel_id, region: purchase.region_id, currency: purchase.currency ?? "eur",
  },
})

function orderedProduct(item: ItemFacts, { placed_at, currency = "eur", net = 0, reporting_net }: PurchaseFacts): Happened {
  const quantity = item.quantity - item.returned_quantity
  const worth = currency === "eur" ? 1 : net && reporting_net !== null ? reporting_net / net : null
  const paid = (item.unit_price ?? 1_000) * quantity - ((item.discount ?? 0) * quantity) / item.quantity
  return {
    at: placed_at,
    properties: {
      product: item.product_id, variant: item.variant_id, collection: item.collection_id, product_type: item.type_id,
      category: item.category_ids, product_tag: item.tag_ids, title: null, quantity, value: worth === null ? null : Math.round(paid * worth),
    },
  }
}

function stored({ at, kind, value, product_id, properties }: EventFacts): Happened {
  const category = kind === "viewed_category" ? properties.category_id : properties.category_ids
  return { at, properties: { ...properties, ...(kind.startsWith("custom:") ? {} : { variant: properties.variant_id, category }), value, product: product_id } }
}
