import type { Database } from "../../database"

/**
 * Sums the purchases that count into their profiles. Sums in the reporting currency, the average and discounts are over
 * orders with a rate; orders without one are counted and told apart. Discounts and favourites are of the pieces that were
 * kept. Noted as changed are people whose sums changed and those of `changed`, whose items may have. Reads Medusa's
 * currencies, for their decimals, and categories, for which is below which.
 */
export async function rollUpPurchases(db: Database, { profileKeys, changed = [] }: { profileKeys: readonly number[]; changed?: readonly number[] }): Promise<void> {
  await db.query(statement, [profileKeys, changed])
}

const metrics = [
  "orders", "unconverted_orders", "items", "spent", "average_order", "largest_order", "refunded", "refunded_orders", "discounted", "discount_share",
  "spent_by_currency", "first_order_at", "last_order_at", "order_gap_days",
  "favourite_product_id", "favourite_category_id", "favourite_channel_id", "last_product_id",
]
const row = (name: string) => `row(${metrics.map((metric) => `${name}.${metric}`).join(", ")})`

/** Of each person the one of which most pieces were kept; among equals the one bought latest, then the first by id. */
const favourite = (column: string, from: string) => `
  select distinct on (profile_key) profile_key, id
  from (select profile_key, ${column} as id, sum(pieces) as pieces, max(placed_at) as latest from ${from} where ${column} is not null group by 1, 2) held
  order by profile_key, pieces desc, latest desc, id`

const statement = `
with profile as materialized (
  select key from marketing_profile where key = any ($1::bigint[]) order by key for no key update
),
counted as materialized (
  select purchase.*, purchase.reporting_rate / power(10::numeric, coalesce(money.decimal_digits, 2)) * power(10::numeric, coalesce(told.decimal_digits, 2)) as worth
  from profile
  cross join lateral (select * from marketing_purchase where profile_key = profile.key and deleted_at is null offset 0) purchase
  left join currency money on money.code = purchase.currency_code
  left join currency told on told.code = purchase.reporting_currency
),
line as materialized (
  select counted.profile_key, counted.placed_at, counted.order_id, counted.sales_channel_id, counted.worth, item.line_item_id, item.product_id, item.category_ids,
    item.quantity - item.returned_quantity as pieces, item.unit_price * (item.quantity - item.returned_quantity) as goods,
    item.discount::numeric * (item.quantity - item.returned_quantity) / item.quantity as discount
  from profile
  cross join lateral (select * from marketing_purchase_item where profile_key = profile.key and quantity > returned_quantity offset 0) item
  join counted on counted.key = item.purchase_key
),
currency_sums as (
  select profile_key, jsonb_object_agg(currency_code, jsonb_build_object('orders', orders, 'spent', spent, 'refunded', refunded)) as spent_by_currency
  from (
    select profile_key, currency_code, count(*) as orders, sum(net) as spent, sum(refunded) as refunded from counted group by 1, 2
  ) by_currency
  group by profile_key
),
sums as (
  select profile_key, count(*)::int as orders, (count(*) - count(reporting_net))::int as unconverted_orders, sum(item_count)::int as items,
    coalesce(sum(reporting_net), 0)::bigint as spent,
    coalesce(round(sum(reporting_net) / nullif(count(reporting_net), 0)), 0)::bigint as average_order,
    coalesce(max(reporting_net), 0) as largest_order, coalesce(sum(reporting_refunded), 0)::bigint as refunded,
    (count(*) filter (where refunded > 0))::int as refunded_orders, min(placed_at) as first_order_at, max(placed_at) as last_order_at,
    case when count(*) > 1 then round(extract(epoch from max(placed_at) - min(placed_at)) / 86400 / (count(*) - 1))::int end as order_gap_days
  from counted group by profile_key
),
reductions as (
  select profile_key, round(sum(discount * worth))::bigint as discounted,
    least(round(100 * sum(discount * worth) / nullif(sum(goods * worth), 0)), 100)::smallint as discount_share
  from line where worth is not null group by profile_key
),
below as materialized (
  select id, parent_category_id from product_category where parent_category_id is not null
),
-- A line counts for the categories its product was put into, not for those above them.
placed_in as (
  select line.profile_key, line.placed_at, line.pieces, category.id as category_id
  from line cross join lateral unnest(line.category_ids) as category (id)
  where not exists (select from below where below.parent_category_id = category.id and below.id = any (line.category_ids))
),
favourite_product as (${favourite("product_id", "line")}),
favourite_category as (${favourite("category_id", "placed_in")}),
favourite_channel as (${favourite("sales_channel_id", "line")}),
last_product as (
  select distinct on (profile_key) profile_key, product_id as id from line where product_id is not null
  order by profile_key, placed_at desc, order_id desc, goods desc, line_item_id
),
told as (
  select profile.key, coalesce(sums.orders, 0) as orders, coalesce(sums.unconverted_orders, 0) as unconverted_orders, coalesce(sums.items, 0) as items,
    coalesce(sums.spent, 0) as spent, coalesce(sums.average_order, 0) as average_order, coalesce(sums.largest_order, 0) as largest_order,
    coalesce(sums.refunded, 0) as refunded, coalesce(sums.refunded_orders, 0) as refunded_orders,
    coalesce(reductions.discounted, 0) as discounted, reductions.discount_share,
    coalesce(currency_sums.spent_by_currency, '{}') as spent_by_currency, sums.first_order_at, sums.last_order_at, sums.order_gap_days,
    favourite_product.id as favourite_product_id, favourite_category.id as favourite_category_id, favourite_channel.id as favourite_channel_id,
    last_product.id as last_product_id
  from profile
  ${["sums", "currency_sums", "reductions", "favourite_product", "favourite_category", "favourite_channel", "last_product"]
    .map((part) => `left join ${part} on ${part}.profile_key = profile.key`).join("\n  ")}
),
changed as (
  update marketing_profile old
  set ${metrics.map((metric) => `${metric} = told.${metric}`).join(", ")},
    updated_at = case when ${row("old")} is distinct from ${row("told")} then now() else old.updated_at end
  from told
  where old.key = told.key and (${row("old")} is distinct from ${row("told")} or old.key = any ($2::bigint[]))
  returning old.key
)
insert into marketing_changed_profile (profile_key, engaged) select key, true from changed`
