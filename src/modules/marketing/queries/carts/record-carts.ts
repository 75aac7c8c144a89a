import type { Database } from "../../database"
import { noteEngaged } from "../profiles/note-changed"

export type CartRecording = { cartIds: readonly string[]; currency: string; rates: Record<string, number> }

/** A cart that says for the first time who a visitor is. */
export type CartPerson = { visitorId: string; profileKey: number; at: Date }

/**
 * Brings carts up to the shop's present truth and notes their people. Reads Medusa's tables. Kept are carts with something in
 * them and somebody to them, a person or a visitor, and what was kept once. The value is what the lines cost (unit price times
 * quantity less their discounts), in minor units, as the cart shows them: with tax where its prices hold tax, without shipping.
 *
 * A cart is touched when it or a line of it is; a line taken out leaves no trace that could be found quickly, so a cart whose
 * content differs from what is known counts as touched now. A cart that is gone is kept as deleted.
 */
export async function recordCarts(db: Database, { cartIds, currency, rates }: CartRecording): Promise<CartPerson[]> {
  return db.query<CartPerson>(statement, [cartIds, currency, JSON.stringify({ ...rates, [currency]: 1 })])
}

const facts = ["visitor_id", "currency_code", "value", "reporting_value", "item_count", "items", "product_ids", "started_at", "completed_at"]
const row = (name: string) => `row(${facts.map((fact) => `${name}.${fact}`).join(", ")}, ${name}.deleted_at is null)`

const statement = `
with existing as materialized (
  select cart_id, profile_key, visitor_id from marketing_cart where cart_id = any ($1::text[])
),
source as materialized (
  select cart.id, lower(cart.currency_code) as currency_code, power(10::numeric, coalesce(money.decimal_digits, 2)) as units,
    coalesce(nullif(lower(btrim(customer.email)), ''), nullif(lower(btrim(cart.email)), '')) as email,
    case when cart.metadata ->> 'marketing_visitor' ~* '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' then (cart.metadata ->> 'marketing_visitor')::uuid end as visitor_id,
    cart.created_at, cart.updated_at, cart.completed_at, cart.deleted_at
  from cart
  left join currency money on money.code = lower(cart.currency_code)
  left join customer on customer.id = cart.customer_id and customer.deleted_at is null
  where cart.id = any ($1)
),
line as (
  select source.id, sum(item.quantity)::int as item_count, max(item.updated_at) as updated_at,
    round(sum(greatest(item.unit_price * item.quantity - coalesce(discount.amount, 0), 0)) * max(source.units))::bigint as value,
    array_remove(array_agg(distinct item.product_id), null) as product_ids,
    jsonb_path_query_array(jsonb_agg(jsonb_build_object(
      'product_id', item.product_id, 'variant_id', item.variant_id, 'title', coalesce(item.product_title, item.title), 'variant_title', item.variant_title,
      'handle', item.product_handle, 'thumbnail', item.thumbnail, 'quantity', item.quantity, 'unit_price', round(item.unit_price * source.units)::bigint
    ) order by item.created_at, item.id), '$[0 to 49]') as items
  from source
  cross join lateral (select * from cart_line_item where cart_id = source.id and deleted_at is null offset 0) item
  left join lateral (
    select sum(amount) as amount from cart_line_item_adjustment where item_id = item.id and deleted_at is null
  ) discount on true
  group by source.id
),
told as (
  select source.id as cart_id, owner.key as owner_key, coalesce(owner.key, guest.key) as profile_key, source.visitor_id, source.currency_code,
    coalesce(line.value, 0) as value,
    round(coalesce(line.value, 0) / source.units * ($3::jsonb ->> source.currency_code)::numeric
      * (select power(10::numeric, coalesce(max(decimal_digits), 2)) from currency where code = $2))::bigint as reporting_value,
    coalesce(line.item_count, 0) as item_count, coalesce(line.items, '[]') as items, coalesce(line.product_ids, '{}') as product_ids,
    source.created_at as started_at, greatest(source.updated_at, line.updated_at) as touched_at, source.completed_at, source.deleted_at
  from source
  left join line on line.id = source.id
  left join marketing_profile owner on owner.email = source.email
  left join marketing_visitor visitor on visitor.id = source.visitor_id
  left join marketing_profile guest on guest.key = visitor.profile_key and guest.profiling_consent <> 'unsubscribed'
  where source.id in (select cart_id from existing) or (line.id is not null and (owner.key is not null or source.visitor_id is not null))
),
written as (
  insert into marketing_cart as old (cart_id, profile_key, ${facts.join(", ")}, touched_at, deleted_at)
  select cart_id, profile_key, ${facts.join(", ")}, touched_at, deleted_at from told
  order by cart_id
  on conflict (cart_id) do update set
    profile_key = coalesce(excluded.profile_key, old.profile_key), ${facts.map((fact) => `${fact} = excluded.${fact}`).join(", ")},
    touched_at = case when old.items is distinct from excluded.items and excluded.completed_at is null then greatest(old.touched_at, excluded.touched_at, now()) else greatest(old.touched_at, excluded.touched_at) end,
    deleted_at = excluded.deleted_at
  where ${row("old")} is distinct from ${row("excluded")} or old.touched_at < excluded.touched_at
    or (excluded.profile_key is not null and old.profile_key is distinct from excluded.profile_key)
  returning old.cart_id, old.profile_key
),
gone as (
  update marketing_cart cart set deleted_at = now()
  where cart.cart_id = any ($1) and cart.deleted_at is null and cart.cart_id not in (select id from source)
  returning cart.profile_key
),
people as (
  select profile_key from written union select existing.profile_key from existing join written using (cart_id) union select profile_key from gone
),
noted as (${noteEngaged("people")})
select told.visitor_id as "visitorId", told.owner_key::float8 as "profileKey", told.touched_at as at
from told left join existing using (cart_id)
where told.visitor_id is not null and told.owner_key is not null
  and (existing.cart_id is null or existing.visitor_id is distinct from told.visitor_id or existing.profile_key is distinct from told.owner_key)`
