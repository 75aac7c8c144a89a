import type { Database } from "../../database"
import { noteChanged } from "./note-changed"

/**
 * Sums the purchases that count into their profiles: the given ones, or everyone. Reporting sums and their average are
 * over orders with a rate; orders without one are counted and told apart. Noted as changed are people
 * whose sums changed and those of `changed`, whose items may have.
 */
export async function rollUpPurchases(db: Database, given: { profileKeys: readonly number[] | "all"; changed?: readonly number[] }): Promise<void> {
  await db.query(statement, [given.profileKeys === "all" ? null : given.profileKeys, given.changed ?? []])
}

const metrics = [
  "orders", "unconverted_orders", "items", "spent", "average_order", "largest_order", "refunded", "refunded_orders",
  "spent_by_currency", "first_order_at", "last_order_at",
]
const row = (name: string) => `row(${metrics.map((metric) => `${name}.${metric}`).join(", ")})`

const statement = `
with profile as materialized (
  select key from marketing_profile where $1::bigint[] is null or key = any ($1) order by key for no key update
),
counted as materialized (
  select purchase.* from profile cross join lateral (
    select * from marketing_purchase where profile_key = profile.key and deleted_at is null offset 0
  ) purchase
),
currency as (
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
    (count(*) filter (where refunded > 0))::int as refunded_orders, min(placed_at) as first_order_at, max(placed_at) as last_order_at
  from counted group by profile_key
),
told as (
  select profile.key, coalesce(sums.orders, 0) as orders, coalesce(sums.unconverted_orders, 0) as unconverted_orders, coalesce(sums.items, 0) as items,
    coalesce(sums.spent, 0) as spent, coalesce(sums.average_order, 0) as average_order, coalesce(sums.largest_order, 0) as largest_order,
    coalesce(sums.refunded, 0) as refunded, coalesce(sums.refunded_orders, 0) as refunded_orders,
    coalesce(currency.spent_by_currency, '{}') as spent_by_currency, sums.first_order_at, sums.last_order_at
  from profile
  left join sums on sums.profile_key = profile.key
  left join currency on currency.profile_key = profile.key
),
changed as (
  update marketing_profile old
set ${metrics.map((metric) => `${metric} = told.${metric}`).join(", ")},
  updated_at = case when ${row("old")} is distinct from ${row("told")} then now() else old.updated_at end
from told
where old.key = told.key and (${row("old")} is distinct from ${row("told")} or old.key = any ($2::bigint[]))
  returning old.key
)
${noteChanged("changed")}`
