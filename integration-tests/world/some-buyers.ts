import type { OrderDays } from "../../src/core/insights/statistics/backtest"
import type { Database } from "../../src/modules/marketing/database"
import { rollUpPurchases } from "../../src/modules/marketing/queries/profiles/roll-up-purchases"

/** Stores people who ordered on these days (since 1970, at noon) for these amounts (euro cents), sums them up, and gives their keys in the same order. */
export async function storeBuyers(db: Database, name: string, buyers: readonly OrderDays[]): Promise<number[]> {
  const profiles = await db.query<{ key: number }>(
    `insert into marketing_profile (id, email, email_hash)
     select 'mprof_' || $1 || n, $1 || n || '@example.com', md5($1 || n) from generate_series(1, $2::int) n order by n returning key::float8 as key`, [name, buyers.length])
  const keys = profiles.map(({ key }) => key)
  const orders = buyers.flatMap(({ days, amounts }, place) => days.map((day, index) => ({ key: keys[place]!, day, amount: amounts[index]! })))
  await db.query(
    `insert into marketing_purchase (id, order_id, order_version, profile_key, profile_id, placed_at, currency_code, gross, net, refunded, reporting_currency, reporting_rate, reporting_net, reporting_refunded)
     select 'mpur_' || $1 || row_number() over (), 'order_' || $1 || row_number() over (), 1, key, 'mprof', (date '1970-01-01' + day)::timestamp at time zone 'UTC' + interval '12 hours',
            'eur', amount, amount, 0, 'eur', 1, amount, 0
       from unnest($2::bigint[], $3::int[], $4::bigint[]) ordered (key, day, amount)`,
    [name, orders.map(({ key }) => key), orders.map(({ day }) => day), orders.map(({ amount }) => amount)])
  await rollUpPurchases(db, { profileKeys: keys })
  return keys
}
