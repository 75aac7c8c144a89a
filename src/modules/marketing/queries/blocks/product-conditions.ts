/** Predicate: the product is for sale. */
export const isForSale = (product: string) => `${product}.status = 'published' and ${product}.deleted_at is null`

/** Predicate: some variant can be ordered now. One that is not managed or may be ordered ahead always can; of a kit every part must lie there. All stock locations count. */
export const isInStock = (productId: string) => `exists (
  select from product_variant variant
  where variant.product_id = ${productId} and variant.deleted_at is null and (
    not variant.manage_inventory or variant.allow_backorder
    or (select count(*) > 0 and bool_and(needed.required_quantity <= coalesce((
          select sum(level.stocked_quantity - level.reserved_quantity) from inventory_level level
          where level.inventory_item_id = needed.inventory_item_id and level.deleted_at is null
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
