import type { Database } from "../../database"

/**
 * Brings up to the shop's present truth which of these orders used a code of ours, and what it took off. Reads Medusa's tables.
 * A code was used when an adjustment of the order's version says so; an order that does not count (any more) used none. The
 * sending it traces to is that of the code's own row; of a shared code, the latest sending of it to whoever ordered.
 */
export async function recordRedemptions(db: Database, { orderIds, currency, rates }: { orderIds: readonly string[] | "all"; currency: string; rates: Record<string, number> }): Promise<void> {
  await db.query(statement, [orderIds === "all" ? null : orderIds, currency, JSON.stringify({ ...rates, [currency]: 1 })])
}

const statement = `
with used as materialized (
  select o.id as order_id, adjusted.code, lower(o.currency_code) as currency_code, o.created_at, sum(adjusted.amount) as amount,
    power(10::numeric, coalesce(max(money.decimal_digits), 2)) as units
  from "order" o
  join order_item item on item.order_id = o.id and item.version = o.version and item.deleted_at is null
  join order_line_item_adjustment adjusted on adjusted.item_id = item.item_id and adjusted.version = o.version and adjusted.deleted_at is null
  left join currency money on money.code = lower(o.currency_code)
  where exists (select from marketing_offer) and ($1::text[] is null or o.id = any ($1)) and adjusted.code is not null
    and o.deleted_at is null and not o.is_draft_order and o.canceled_at is null and o.status not in ('draft', 'canceled')
  group by o.id, adjusted.code
),
traced as (
  select used.*, offer.key as offer_key, coalesce(own.profile_key, purchase.profile_key) as profile_key, coalesce(own.occurrence_key, sent.occurrence_key) as occurrence_key
  from used
  left join marketing_offer_code own on own.code = used.code and not own.shared
  join marketing_offer offer on offer.key = own.offer_key or (own.key is null and offer.code = used.code)
  left join marketing_purchase purchase on purchase.order_id = used.order_id
  left join lateral (
    select occurrence_key from marketing_offer_code given
    where own.key is null and given.offer_key = offer.key and given.profile_key = purchase.profile_key and given.issued_at <= used.created_at order by given.key desc limit 1
  ) sent on true
),
gone as (
  delete from marketing_offer_redemption known
  where ($1::text[] is null or known.order_id = any ($1)) and not exists (select from traced where traced.order_id = known.order_id and traced.code = known.code)
)
insert into marketing_offer_redemption as old (order_id, code, offer_key, profile_key, occurrence_key, currency_code, discount, reporting_currency, reporting_discount, redeemed_at)
select order_id, code, offer_key, profile_key, occurrence_key, currency_code, round(amount * units)::bigint, $2,
  round(amount * ($3::jsonb ->> currency_code)::numeric * (select power(10::numeric, coalesce(max(decimal_digits), 2)) from currency where code = $2))::bigint, created_at
from traced
on conflict (order_id, code) do update set
  offer_key = excluded.offer_key, profile_key = excluded.profile_key, occurrence_key = excluded.occurrence_key, discount = excluded.discount,
  reporting_currency = excluded.reporting_currency, reporting_discount = excluded.reporting_discount
where row(old.offer_key, old.profile_key, old.occurrence_key, old.discount, old.reporting_discount)
  is distinct from row(excluded.offer_key, excluded.profile_key, excluded.occurrence_key, excluded.discount, excluded.reporting_discount)`
