import type { ShelfProduct } from "../../../../core/campaigns/blocks/choose-products"
import type { Database } from "../../database"
import { isForSale, isInStock } from "./product-conditions"

/**
 * Those of these products that are for sale, with what they cost at this moment in these currencies. Reads Medusa's tables.
 *
 * The price is that of the cheapest variant for one piece: prices without rules of their own, and of running price lists
 * that are for everybody. A sale only lowers it; a list that overrides takes the regular price's place.
 */
export async function readShelf(db: Database, { ids, currencies, now }: { ids: readonly string[]; currencies: readonly string[]; now: Date }): Promise<Map<string, ShelfProduct>> {
  if (!ids.length) return new Map()
  const rows = await db.query<ShelfProduct>(statement, [ids, currencies, now])
  return new Map(rows.map((product) => [product.id, product]))
}

const statement = `
with wanted as materialized (
  select product.id, product.title, product.handle, product.thumbnail, ${isInStock("product.id")} as in_stock
  from product where product.id = any ($1::text[]) and ${isForSale("product")}
),
priced as (
  select wanted.id, variant.id as variant_id, price.currency_code,
    coalesce(min(price.amount) filter (where list.type = 'override'), min(price.amount) filter (where price.price_list_id is null)) as regular,
    min(price.amount) filter (where list.type = 'sale') as sale
  from wanted
  join product_variant variant on variant.product_id = wanted.id and variant.deleted_at is null
  join product_variant_price_set held on held.variant_id = variant.id and held.deleted_at is null
  join price on price.price_set_id = held.price_set_id and price.deleted_at is null and price.currency_code = any ($2::text[])
    and coalesce(price.rules_count, 0) = 0 and coalesce(price.min_quantity, 1) <= 1
  left join price_list list on list.id = price.price_list_id and list.deleted_at is null and list.status = 'active' and coalesce(list.rules_count, 0) = 0
    and (list.starts_at is null or list.starts_at <= $3) and (list.ends_at is null or list.ends_at > $3)
  where price.price_list_id is null or list.id is not null
  group by wanted.id, variant.id, price.currency_code
),
cheapest as (
  select distinct on (id, currency_code) id, currency_code, least(regular, sale) as now, regular
  from priced where coalesce(regular, sale) is not null order by id, currency_code, least(regular, sale), variant_id
)
select wanted.id, wanted.title, wanted.handle, wanted.thumbnail, wanted.in_stock as "inStock",
  coalesce((select jsonb_object_agg(currency_code, jsonb_build_object('now', now, 'regular', regular)) from cheapest where cheapest.id = wanted.id), '{}') as prices
from wanted`
