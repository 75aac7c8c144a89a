import { type Details, storeDetails } from "./details"
import type { Database } from "../../src/modules/marketing/database"

/** A thing bought, as a purchase's item remembers it. */
export type ItemFacts = {
  quantity: number; returned_quantity: number
  product_id: string | null; variant_id: string | null; collection_id: string | null; type_id: string | null
  category_ids: string[]; tag_ids: string[]
  unit_price?: number; discount?: number
}
/** An order that counts unless `removed`; amounts of the order itself are 0, and in the reporting currency, unless given. `reporting_net` is null where no rate is known. */
export type PurchaseFacts = { placed_at: Date; reporting_net: number | null; removed: boolean; sales_channel_id: string | null; region_id: string | null; items: ItemFacts[]; currency?: string; net?: number; refunded?: number }
/** All that is known of somebody; `purchases` agrees with the sums only as far as a test makes it. */
export type Person = {
  key: number
  email: string
  first_name: string | null; last_name: string | null; phone: string | null; company_name: string | null; locale: string | null
  has_account: boolean; customer_since: Date | null
  country_code: string | null; province: string | null; city: string | null; postal_code: string | null
  group_ids: string[]; tags: string[]
  email_consent: string; email_consent_at: Date | null; email_consent_source: string | null; open_tracking: boolean
  orders: number; unconverted_orders: number; items: number
  spent: number; average_order: number; largest_order: number; refunded: number; refunded_orders: number
  first_order_at: Date | null; last_order_at: Date | null
  removed: boolean
  purchases: PurchaseFacts[]
  details?: Details
}

const columns = [
  "email", "first_name", "last_name", "phone", "company_name", "locale", "has_account", "customer_since", "country_code", "province", "city",
  "postal_code", "group_ids", "tags", "email_consent", "email_consent_at", "email_consent_source", "open_tracking", "orders",
  "unconverted_orders", "items", "spent", "average_order", "largest_order", "refunded", "refunded_orders", "first_order_at", "last_order_at",
] as const

/** Stores people with their purchases and items; each gets the key the database gave. */
export async function storePeople(db: Database, people: readonly Omit<Person, "key">[]): Promise<Person[]> {
  const stored: Person[] = []
  for (const person of people) {
    const [row] = await db.query<{ key: number }>(
      `insert into marketing_profile (id, email_hash, deleted_at, ${columns.join(", ")})
       values ('mprof_' || md5($1), md5($1), $2, $1, ${columns.slice(1).map((_, index) => `$${index + 3}`).join(", ")}) returning key::float8 as key`,
      [person.email, person.removed ? new Date(0) : null, ...columns.slice(1).map((column) => person[column])]
    )
    const { key } = row!
    for (const [index, purchase] of person.purchases.entries()) await storePurchase(db, key, `${key}_${index}`, purchase)
    stored.push({ ...person, key })
  }
  const detailed = stored.flatMap(({ key, details }) => (details ? [{ key, details }] : []))
  if (detailed.length) await storeDetails(db, detailed)
  return stored
}

/** Stores one purchase of a person, as record-purchases leaves it: a removed one keeps its row and loses its items. */
export async function storePurchase(db: Database, profileKey: number, name: string, purchase: PurchaseFacts): Promise<void> {
  const [row] = await db.query<{ key: string }>(
    `insert into marketing_purchase (id, order_id, order_version, profile_key, profile_id, sales_channel_id, region_id, placed_at,
       currency_code, gross, net, refunded, reporting_refunded, item_count, reporting_currency, reporting_net, deleted_at)
     values ('mpur_' || $1, 'order_' || $1, 1, $2, 'mprof', $3, $4, $5, $8, 0, $9, $10, $10, $11, 'eur', $6, $7) returning key`,
    [name, profileKey, purchase.sales_channel_id, purchase.region_id, purchase.placed_at, purchase.removed ? 0 : purchase.reporting_net, purchase.removed ? new Date(0) : null,
      purchase.currency ?? "eur", purchase.net ?? 0, purchase.refunded ?? 0, purchase.items.reduce((sum, item) => sum + item.quantity - item.returned_quantity, 0)]
  )
  if (purchase.removed) return
  for (const [index, item] of purchase.items.entries())
    await db.query(
      `insert into marketing_purchase_item (purchase_key, line_item_id, profile_key, placed_at, quantity, returned_quantity, unit_price, discount,
         product_id, variant_id, collection_id, type_id, category_ids, tag_ids)
       values ($1, $2, $3, $4, $5, $6, $13, $14, $7, $8, $9, $10, $11, $12)`,
      [row!.key, `line_${index}`, profileKey, purchase.placed_at, item.quantity, item.returned_quantity, item.product_id, item.variant_id,
        item.collection_id, item.type_id, item.category_ids, item.tag_ids, item.unit_price ?? 1000, item.discount ?? 0]
    )
}
