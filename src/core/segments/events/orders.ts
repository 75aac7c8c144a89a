import type { EventKind, EventProperty } from "../event-kind"

const column = (name: string, label: string, type: EventProperty["type"], sql: string): EventProperty => ({ name, label, type, reads: { sql: `fact.${sql}` } })

/** Rounded line by line; the order's own ratio of reporting currency to its own turns one into the other. */
const lineValue =
  "round((fact.unit_price * (fact.quantity - fact.returned_quantity) - fact.discount * (fact.quantity - fact.returned_quantity)::numeric / fact.quantity)" +
  " * case when purchase.currency_code = purchase.reporting_currency then 1 else purchase.reporting_net::numeric / nullif(purchase.net, 0) end)"

/** What people bought, read from their purchases. */
export const orderEvents: readonly EventKind[] = [
  {
    name: "placed_order", label: "Placed an order", words: "placed an order",
    help: "An order that counts: neither cancelled nor a draft.",
    relation: { table: "marketing_purchase", at: "placed_at", where: "fact.deleted_at is null" },
    properties: [
      column("value", "order value", "money", "reporting_net"), column("items", "number of items", "number", "item_count"),
      column("sales_channel", "sales channel", "sales_channel", "sales_channel_id"), column("region", "region", "region", "region_id"),
      column("currency", "currency", "text", "currency_code"),
    ],
  },
  {
    name: "ordered_product", label: "Ordered a product", words: "ordered a product",
    help: "A line of an order, less what was returned of it, as the product was when it was bought.",
    relation: { table: "marketing_purchase_item", at: "placed_at", where: "fact.quantity > fact.returned_quantity" },
    properties: [
      column("product", "product", "product", "product_id"), column("variant", "variant", "variant", "variant_id"),
      column("collection", "collection", "collection", "collection_id"), column("product_type", "product type", "product_type", "type_id"),
      { name: "category", label: "category", type: "category", reads: { sql: "fact.category_ids", list: true } },
      { name: "product_tag", label: "product tag", type: "product_tag", reads: { sql: "fact.tag_ids", list: true } },
      column("title", "title", "text", "title"),
      { name: "quantity", label: "quantity", type: "number", reads: { sql: "(fact.quantity - fact.returned_quantity)" } },
      { name: "value", label: "value", type: "money", reads: { sql: lineValue, join: "join marketing_purchase purchase on purchase.key = fact.purchase_key" } },
    ],
  },
  {
    name: "refunded_order", label: "Was refunded an order", words: "were refunded an order",
    help: "An order of which at least a part was refunded, at the time it was placed.",
    relation: { table: "marketing_purchase", at: "placed_at", where: "fact.deleted_at is null and fact.refunded > 0" },
    properties: [column("value", "amount refunded", "money", "reporting_refunded")],
  },
  {
    name: "abandoned_cart", label: "Abandoned a cart", words: "abandoned a cart",
    help: "A cart with something in it that was left lying.",
    relation: { table: "marketing_cart", at: "abandoned_at", where: "fact.abandoned_at is not null" },
    properties: [
      column("value", "value of the cart", "money", "reporting_value"), column("items", "number of items", "number", "item_count"),
      { name: "product", label: "product", type: "product", reads: { sql: "fact.product_ids", list: true } },
    ],
  },
]
