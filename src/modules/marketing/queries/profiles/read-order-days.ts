import type { OrderDays } from "../../../../core/insights/statistics/backtest"
import type { Database } from "../../database"

/** One buyer's days with orders of which something was paid and kept, upwards, and what they spent on each in the reporting currency's minor units. */
export type KeyedOrderDays = OrderDays & { key: number }

/** Days are UTC days since 1970; an order in a currency without a rate counts with no money. */
const byPerson = (people: string) => `
  select profile_key::float8 as key, array_agg(day order by day) as days, array_agg(amount order by day) as amounts
  from (
    select profile_key, (placed_at at time zone 'UTC')::date - date '1970-01-01' as day, coalesce(sum(reporting_net), 0)::float8 as amount
    from marketing_purchase where ${people} and deleted_at is null and net > 0 and placed_at <= $2 group by 1, 2
  ) ordered
  group by profile_key order by profile_key`

/** Those of the given people who bought anything until `until` (ISO 8601). */
export async function readOrderDays(db: Database, keys: readonly number[], until: string): Promise<KeyedOrderDays[]> {
  return db.query<KeyedOrderDays>(byPerson("profile_key = any ($1::bigint[])"), [keys, until])
}

/** Those of at most `limit` buyers, taken from all over the shop: the same ones as long as there are the same buyers. */
export async function sampleOrderDays(db: Database, limit: number, until: string): Promise<KeyedOrderDays[]> {
  return db.query<KeyedOrderDays>(
    `with chosen as materialized (
       select key from marketing_profile where deleted_at is null and orders > 0 order by key * 2654435761 % 4294967296, key limit $1
     )
     ${byPerson("profile_key in (select key from chosen)")}`, [limit, until])
}
