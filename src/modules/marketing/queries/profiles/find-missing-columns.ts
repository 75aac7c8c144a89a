import type { Database } from "../../database"

/** What the statements that say “Reads Medusa's tables” read of them. */
const read: Record<string, string[]> = {
  cart: ["id", "email", "customer_id", "currency_code", "metadata", "created_at", "updated_at", "completed_at", "deleted_at"],
  cart_line_item: [
    "id", "cart_id", "title", "product_title", "product_id", "variant_id", "variant_title", "product_handle", "thumbnail", "quantity", "unit_price",
    "created_at", "updated_at", "deleted_at",
  ],
  cart_line_item_adjustment: ["item_id", "amount", "deleted_at"],
  currency: ["code", "decimal_digits"],
  customer: ["id", "email", "first_name", "last_name", "phone", "company_name", "has_account", "metadata", "created_at", "updated_at", "deleted_at"],
  customer_address: ["id", "customer_id", "is_default_shipping", "company", "address_1", "address_2", "city", "country_code", "province", "postal_code", "phone", "updated_at", "deleted_at"],
  customer_group: ["id", "name", "deleted_at"],
  customer_group_customer: ["customer_id", "customer_group_id", "updated_at", "deleted_at"],
  inventory_level: ["inventory_item_id", "location_id", "stocked_quantity", "reserved_quantity", "deleted_at"],
  order: [
    "id", "display_id", "customer_id", "version", "region_id", "sales_channel_id", "status", "is_draft_order", "email", "currency_code", "shipping_address_id",
    "locale", "metadata", "created_at", "updated_at", "deleted_at", "canceled_at",
  ],
  order_address: ["id", "first_name", "last_name", "company", "address_1", "address_2", "city", "country_code", "province", "postal_code", "phone", "deleted_at"],
  order_cart: ["order_id", "cart_id", "deleted_at"],
  order_item: ["order_id", "version", "item_id", "quantity", "return_received_quantity", "unit_price", "deleted_at"],
  order_line_item: ["id", "title", "product_title", "product_id", "variant_id", "product_type_id", "unit_price"],
  order_line_item_adjustment: ["item_id", "code", "amount", "version", "deleted_at"],
  order_payment_collection: ["order_id", "payment_collection_id", "deleted_at"],
  order_summary: ["order_id", "version", "totals", "created_at", "deleted_at"],
  order_transaction: ["order_id", "updated_at"],
  payment: ["id", "payment_collection_id"],
  price: ["price_set_id", "currency_code", "amount", "rules_count", "min_quantity", "price_list_id", "deleted_at"],
  price_list: ["id", "type", "status", "rules_count", "starts_at", "ends_at", "deleted_at"],
  product: ["id", "title", "handle", "thumbnail", "status", "collection_id", "type_id", "created_at", "deleted_at"],
  product_category: ["id", "name", "mpath", "parent_category_id", "deleted_at"],
  product_category_product: ["product_id", "product_category_id"],
  product_collection: ["id", "title"],
  product_sales_channel: ["product_id", "sales_channel_id", "deleted_at"],
  product_tag: ["id", "value"],
  product_tags: ["product_id", "product_tag_id"],
  product_type: ["id", "value"],
  product_variant: ["id", "title", "product_id", "manage_inventory", "allow_backorder", "deleted_at"],
  product_variant_inventory_item: ["variant_id", "inventory_item_id", "required_quantity", "deleted_at"],
  product_variant_price_set: ["variant_id", "price_set_id", "deleted_at"],
  promotion_campaign_budget: ["campaign_id", "currency_code", "limit", "used", "deleted_at"],
  region: ["id", "name"],
  sales_channel: ["id", "name"],
  sales_channel_stock_location: ["sales_channel_id", "stock_location_id", "deleted_at"],
  store_currency: ["currency_code", "is_default", "created_at", "deleted_at"],
}

/** The tables ("order_item") and columns ("order_item.version") we read that this shop's Medusa does not have. */
export async function findMissingColumns(db: Database): Promise<string[]> {
  const wanted = Object.entries(read).flatMap(([table, columns]) => columns.map((column) => ({ table, column })))
  const rows = await db.query<{ missing: string }>(
    `select distinct case when to_regclass(quote_ident(wanted."table")) is null then wanted."table" else wanted."table" || '.' || wanted."column" end as missing
     from jsonb_to_recordset($1::jsonb) as wanted ("table" text, "column" text)
     where not exists (
       select 1 from pg_attribute attribute
       where attribute.attrelid = to_regclass(quote_ident(wanted."table")) and attribute.attname = wanted."column" and not attribute.attisdropped
     )
     order by 1`,
    [JSON.stringify(wanted)]
  )
  return rows.map(({ missing }) => missing)
}
