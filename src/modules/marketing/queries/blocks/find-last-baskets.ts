import type { Database } from "../../database"
import { judged } from "./judged"

/** What somebody's latest order held, and everything they ever bought. */
export type LastBasket = { key: number; bought: string[]; owned: string[] }

/** The last baskets of those of these people who bought something and did not forbid profiling. */
export async function findLastBaskets(db: Database, profileKeys: readonly number[]): Promise<LastBasket[]> {
  return db.query<LastBasket>(
    `select latest.profile_key::float8 as key,
       array(select distinct product_id from marketing_purchase_item where purchase_key = latest.key and product_id is not null order by 1) as bought,
       array(select distinct product_id from marketing_purchase_item where profile_key = latest.profile_key and product_id is not null order by 1) as owned
     from (
       select distinct on (profile_key) profile_key, key from marketing_purchase
       where profile_key = any (array(${judged("$1")})) and deleted_at is null order by profile_key, placed_at desc, key desc
     ) latest`,
    [profileKeys]
  )
}
