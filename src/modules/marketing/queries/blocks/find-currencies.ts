import type { Database } from "../../database"

/** The currency of each of these people's latest order; those who never bought are left out. */
export async function findCurrencies(db: Database, profileKeys: readonly number[]): Promise<Map<number, string>> {
  const rows = await db.query<{ key: number; currency: string }>(
    `select distinct on (profile_key) profile_key::float8 as key, lower(currency_code) as currency from marketing_purchase
     where profile_key = any ($1::bigint[]) and deleted_at is null order by profile_key, placed_at desc, key desc`,
    [profileKeys]
  )
  return new Map(rows.map(({ key, currency }) => [key, currency]))
}
