/** The sales channels of the storefront that mails lead to, as the setting names them; none means all. Reads nothing of the row at hand, so that it is read once a statement. */
const channels = `array(select jsonb_array_elements_text(rule.value -> 'salesChannels') from marketing_setting rule where rule.name = 'storefront' and jsonb_typeof(rule.value -> 'salesChannels') = 'array')`

/** Predicate: the product is for sale, in the storefront's sales channels where they are named. */
export const isForSale = (product: string) => `${product}.status = 'published' and ${product}.deleted_at is null and (cardinality(${channels}) = 0 or exists (
  select from product_sales_channel offered where offered.product_id = ${product}.id and offered.deleted_at is null and offered.sales_channel_id = any (${channels})
))`

/** Predicate: stock at this location is for the storefront's sales channels. */
const servesStorefront = (location: string) => `(cardinality(${channels}) = 0 or ${location} in (
  select served.stock_location_id from sales_channel_stock_location served where served.deleted_at is null and served.sales_channel_id = any (${channels})
))`

/**
 * Predicate: some variant can be ordered now. One that is not managed or may be ordered ahead always can; of a kit every part must lie
 * there. The stock locations of the storefront's sales channels count; all of them where none are named.
 */
export const isInStock = (productId: string) => `exists (
  select from product_variant variant
  where variant.product_id = ${productId} and variant.deleted_at is null and (
    not variant.manage_inventory or variant.allow_backorder
    or (select count(*) > 0 and bool_and(needed.required_quantity <= coalesce((
          select sum(level.stocked_quantity - level.reserved_quantity) from inventory_level level
          where level.inventory_item_id = needed.inventory_item_id and level.deleted_at is null and ${servesStorefront("level.location_id")}
        ), 0))
        from product_variant_inventory_item needed where needed.variant_id = variant.id and needed.deleted_at is null)
  )
)`

/** Predicate: the product is of this collection and this category or one below it; an empty word asks for nothing. */
export const isAmong = (product: string, collection: string, category: string) => `(${collection} = '' or ${product}.collection_id = ${collection})
  and (${category} = '' or exists (
    select from product_category_product placed join product_category category on category.id = placed.product_category_id and category.deleted_at is null
    where placed.product_id = ${product}.id and (category.id = ${category} or ${category} = any (string_to_array(btrim(category.mpath, '.'), '.')))
  ))`
