import type { Database } from "../../database"
import { isPseudonym, pseudonymOf, wasErased } from "./erased"
import { noteChanged } from "./note-changed"

/** Which orders to record, in what currency to tell them, and what one unit of another currency is worth in it. */
export type PurchaseRecording = { orderIds: readonly string[] | "all"; currency: string; rates: Record<string, number> }

/** A profile whose purchases were looked at; `changed` when a purchase or an item of it now says something else. */
export type TouchedProfile = { key: number; changed: boolean }

/**
 * Turns Medusa's orders into purchases: the one statement by which live events, the sweep and a rebuild do so. Reads Medusa's tables.
 *
 * Totals are those of the order's version. Every order has a row; drafts, cancelled and deleted ones carry `deleted_at`,
 * a net of 0 and no items. An unchanged order changes no row. What a line was (product, variant, collection, type,
 * categories with their ancestors, tags) is written when it is first seen and kept. A rate once used is kept as well.
 * Orders of someone erased count under their pseudonym, without customer and clicks.
 */
export async function recordPurchases(db: Database, { orderIds, currency, rates }: PurchaseRecording): Promise<TouchedProfile[]> {
  return db.query<TouchedProfile>(statement, [orderIds === "all" ? null : orderIds, currency, JSON.stringify({ ...rates, [currency]: 1 })])
}

/** A total in major units; the raw value is exact where the plain one is a float. */
const total = (name: string) => `coalesce(totals -> 'raw_${name}' ->> 'value', totals ->> '${name}', '0')::numeric`

/** The cart's or order's clicks as the storefront left them: only an array counts, of it only strings, of these the newest twenty. */
const clicks = (metadata: string) => `(
  select array_agg(click order by place)
  from (
    select click #>> '{}' as click, place from jsonb_array_elements(
      case when jsonb_typeof(${metadata} -> 'marketing_clicks') = 'array' then ${metadata} -> 'marketing_clicks' else '[]' end
    ) with ordinality as given (click, place)
    where jsonb_typeof(click) = 'string' and length(click #>> '{}') between 1 and 200
    order by place desc limit 20
  ) newest
)`

/** The lines of an order's version. "offset 0" makes them be looked up by order, whatever the planner guesses. */
const items = `select * from order_item where order_id = source.order_id and version = source.version and deleted_at is null offset 0`

/** What makes credits be computed anew. */
const creditable = (row: string) => `${row}.profile_key, ${row}.customer_id, ${row}.placed_at, ${row}.currency_code, ${row}.gross, ${row}.net,
  ${row}.reporting_currency, ${row}.reporting_net, ${row}.click_tokens, ${row}.deleted_at is null`

const remembered = (row: string) => `${creditable(row)}, ${row}.order_version, ${row}.display_id, ${row}.sales_channel_id, ${row}.region_id,
  ${row}.refunded, ${row}.reporting_refunded, ${row}.reporting_rate, ${row}.discount, ${row}.item_count`

const statement = `
with existing as materialized (
  select purchase.order_id, purchase.key, purchase.profile_key, purchase.reporting_currency, purchase.reporting_rate, profile.email
  from marketing_purchase purchase join marketing_profile profile on profile.key = purchase.profile_key
  where $1::text[] is null or purchase.order_id = any ($1)
),
placed as (
  select o.id as order_id, o.version, o.display_id, o.customer_id, o.sales_channel_id, o.region_id, o.created_at as placed_at,
    lower(o.currency_code) as currency_code,
    power(10::numeric, coalesce(money.decimal_digits, 2)) as units,
    coalesce(nullif(lower(btrim(customer.email)), ''), nullif(lower(btrim(o.email)), ''), existing.email) as email,
    o.deleted_at is null and not o.is_draft_order and o.canceled_at is null and o.status not in ('draft', 'canceled') as counts,
    summary.totals, history.highest,
    coalesce(${clicks("o.metadata")}, ${clicks("cart.metadata")}, '{}') as click_tokens,
    existing.key as known_key,
    case when existing.reporting_currency = $2 then existing.reporting_rate end as known_rate
  from "order" o
  left join existing on existing.order_id = o.id
  left join currency money on money.code = lower(o.currency_code)
  left join customer on customer.id = o.customer_id and customer.deleted_at is null
  left join lateral (
    select totals from order_summary where order_id = o.id and version = o.version and deleted_at is null
    order by created_at desc limit 1
  ) summary on true
  -- A refund's new version calls the reduced total "original", so what was ordered is the highest any version says.
  left join lateral (
    select max(${total("original_order_total")}) as highest from order_summary where order_id = o.id and version <= o.version and deleted_at is null
  ) history on true
  left join lateral (
    select linked.metadata from order_cart link join cart linked on linked.id = link.cart_id
    where link.order_id = o.id and link.deleted_at is null limit 1
  ) cart on true
  where $1::text[] is null or o.id = any ($1)
),
-- Of someone erased the sums go on, the name and the clicks do not.
source as materialized (
  select order_id, version, display_id, case when not erased then customer_id end as customer_id, sales_channel_id, region_id, placed_at, currency_code, units,
    case when ${wasErased("email")} then ${pseudonymOf("email")} else email end as email, counts, totals, highest,
    case when erased then '{}' else click_tokens end as click_tokens, known_key, known_rate
  from (select placed.*, ${wasErased("placed.email")} or ${isPseudonym("placed.email")} as erased from placed) judged
),
line as materialized (
  select source.order_id, item.item_id as line_item_id, known.line_item_id is null as fresh,
    round(sum(item.quantity))::int as quantity, round(sum(item.return_received_quantity))::int as returned_quantity,
    round(max(coalesce(item.unit_price, detail.unit_price)) * max(source.units))::bigint as unit_price,
    max(coalesce(detail.product_title, detail.title)) as title,
    max(detail.product_id) as product_id, max(detail.variant_id) as variant_id, max(detail.product_type_id) as type_id,
    coalesce(max(adjusted.amount), 0) as discount, max(source.units) as units
  from source
  cross join lateral (${items}) item
  cross join lateral (select * from order_line_item where id = item.item_id offset 0) detail
  cross join lateral (
    select sum(amount) as amount from order_line_item_adjustment where item_id = item.item_id and version = source.version and deleted_at is null
  ) adjusted
  left join lateral (
    select line_item_id from marketing_purchase_item where purchase_key = source.known_key and line_item_id = item.item_id offset 0
  ) known on true
  where source.counts and source.email is not null
  group by source.order_id, item.item_id, known.line_item_id
  having round(sum(item.quantity)) > 0
),
added as (
  insert into marketing_profile (id, email, email_hash, deleted_at)
  select 'mprof_' || upper(replace(gen_random_uuid()::text, '-', '')), email,
    case when ${isPseudonym("email")} then substr(email, 8) else encode(sha256(convert_to(email, 'UTF8')), 'hex') end, case when ${isPseudonym("email")} then now() end
  from (select distinct email from source where email is not null) person
  order by email
  on conflict (email) do nothing
  returning key, id, email
),
noted as (${noteChanged("added")}),
person as (
  select key, id, email from added
  union all
  select profile.key, profile.id, profile.email from marketing_profile profile where profile.email in (select email from source)
),
amount as (
  select source.*, person.key as profile_key, person.id as profile_id,
    round(greatest(history.gross, 0) * units)::bigint as gross,
    case when counts then round(greatest(${total("current_order_total")}, 0) * units)::bigint else 0 end as net,
    round(${total("refunded_total")} * units)::bigint as refunded,
    coalesce(known_rate, ($3::jsonb ->> currency_code)::numeric) as rate,
    round(coalesce(content.discount, 0) * units)::bigint as discount,
    coalesce(content.item_count, 0) as item_count,
    (select power(10::numeric, coalesce(max(decimal_digits), 2)) from currency where code = $2) as reporting_units
  from source
  join person on person.email = source.email
  cross join lateral (select greatest(source.highest, ${total("current_order_total")}) as gross) history
  left join (
    select order_id, sum(quantity - returned_quantity)::int as item_count, sum(discount) as discount from line group by order_id
  ) content on content.order_id = source.order_id
),
written as (
  insert into marketing_purchase as old (
    id, order_id, order_version, display_id, profile_key, profile_id, customer_id, sales_channel_id, region_id, placed_at, currency_code,
    gross, net, refunded, discount, item_count, reporting_currency, reporting_rate, reporting_net, reporting_refunded, click_tokens, credit_at, deleted_at
  )
  select 'mpur_' || upper(replace(gen_random_uuid()::text, '-', '')), order_id, version, display_id, profile_key, profile_id, customer_id, sales_channel_id, region_id, placed_at, currency_code,
    gross, net, refunded, discount, item_count, $2, rate, round(net / units * rate * reporting_units)::bigint, round(refunded / units * rate * reporting_units)::bigint,
    click_tokens, case when counts then now() end, case when not counts then now() end
  from amount
  order by order_id
  on conflict (order_id) do update set
    order_version = excluded.order_version, display_id = excluded.display_id, profile_key = excluded.profile_key, profile_id = excluded.profile_id,
    customer_id = excluded.customer_id, sales_channel_id = excluded.sales_channel_id, region_id = excluded.region_id,
    placed_at = excluded.placed_at, currency_code = excluded.currency_code, gross = excluded.gross, net = excluded.net, refunded = excluded.refunded,
    discount = excluded.discount, item_count = excluded.item_count, reporting_currency = excluded.reporting_currency, reporting_rate = excluded.reporting_rate,
    reporting_net = excluded.reporting_net, reporting_refunded = excluded.reporting_refunded, click_tokens = excluded.click_tokens,
    credit_at = case when row(${creditable("old")}) is distinct from row(${creditable("excluded")}) then now() else old.credit_at end,
    updated_at = now(),
    deleted_at = case when excluded.deleted_at is not null then coalesce(old.deleted_at, excluded.deleted_at) end
  where row(${remembered("old")}) is distinct from row(${remembered("excluded")})
  returning old.key, old.order_id, old.profile_key
),
gone as (
  update marketing_purchase purchase
  set net = 0, reporting_net = case when reporting_net is not null then 0 end, item_count = 0, deleted_at = now(), updated_at = now(), credit_at = now()
  from existing
  where purchase.key = existing.key and purchase.deleted_at is null and not exists (select from source where source.order_id = existing.order_id)
  returning purchase.key, purchase.profile_key
),
product_fact as (
  select product.id, product.collection_id, product.type_id,
    array(
      select distinct branch from product_category_product link
      join product_category category on category.id = link.product_category_id and category.deleted_at is null
      cross join lateral unnest(string_to_array(btrim(category.mpath, '.'), '.') || category.id) as branch
      where link.product_id = product.id and branch <> '' order by branch
    ) as category_ids,
    array(select link.product_tag_id from product_tags link where link.product_id = product.id order by 1) as tag_ids
  from product where product.id in (select product_id from line where fresh)
),
kept as (
  select line.*, coalesce(written.key, amount.known_key) as purchase_key, amount.profile_key, amount.placed_at
  from line join amount on amount.order_id = line.order_id left join written on written.order_id = line.order_id
),
item as (
  insert into marketing_purchase_item as old (
    purchase_key, line_item_id, profile_key, placed_at, quantity, returned_quantity, unit_price, discount,
    title, product_id, variant_id, collection_id, type_id, category_ids, tag_ids
  )
  select kept.purchase_key, kept.line_item_id, kept.profile_key, kept.placed_at, kept.quantity, kept.returned_quantity, kept.unit_price,
    round(kept.discount * kept.units)::bigint, kept.title, kept.product_id, kept.variant_id, fact.collection_id, coalesce(kept.type_id, fact.type_id),
    coalesce(fact.category_ids, '{}'), coalesce(fact.tag_ids, '{}')
  from kept left join product_fact fact on kept.fresh and fact.id = kept.product_id
  order by kept.purchase_key, kept.line_item_id
  on conflict (purchase_key, line_item_id) do update set
    profile_key = excluded.profile_key, placed_at = excluded.placed_at, quantity = excluded.quantity,
    returned_quantity = excluded.returned_quantity, unit_price = excluded.unit_price, discount = excluded.discount
  where row(old.profile_key, old.placed_at, old.quantity, old.returned_quantity, old.unit_price, old.discount)
    is distinct from row(excluded.profile_key, excluded.placed_at, excluded.quantity, excluded.returned_quantity, excluded.unit_price, excluded.discount)
  returning old.profile_key
),
removed as (
  delete from marketing_purchase_item item using existing
  where item.purchase_key = existing.key
    and not exists (select from line where line.order_id = existing.order_id and line.line_item_id = item.line_item_id)
  returning existing.profile_key
)
select profile_key::float8 as key, bool_or(changed) as changed
from (
  select profile_key, false as changed from amount
  union all select profile_key, true from written
  union all select existing.profile_key, true from existing join written using (order_id)
  union all select profile_key, true from gone
  union all select profile_key, true from item
  union all select profile_key, true from removed
) touched
group by profile_key
order by profile_key`
