import type { Database } from "../../database"

/** The currency code the shop's store names as its default; undefined while there is no store. Reads Medusa's tables. */
export async function readDefaultCurrency(db: Database): Promise<string | undefined> {
  const [row] = await db.query<{ code: string }>(
    `select lower(currency_code) as code from store_currency where is_default and deleted_at is null order by created_at limit 1`
  )
  return row?.code
}
