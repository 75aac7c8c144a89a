import type { Database } from "../../database"
import { judged } from "./judged"

/** Products of people in an order of their own. */
export type PeoplesProducts = Map<number, string[]>

const LATEST_VIEWS = 500
const MOST_PRODUCTS = 50

/** What each of these people looked at since then, the last first; of the latest 500 views at most 50 products. Who forbade profiling is left out. */
export async function findViewedProducts(db: Database, profileKeys: readonly number[], since: Date): Promise<PeoplesProducts> {
  const rows = await db.query<{ key: number; ids: string[] }>(
    `select person.key::float8 as key, viewed.ids
     from (${judged("$1")}) as person
     cross join lateral (
       select array_agg(product_id order by at desc, product_id) as ids
       from (
         select product_id, max(occurred_at) as at
         from (
           select product_id, occurred_at from marketing_event
           where profile_key = person.key and kind = 'viewed_product' and occurred_at >= $2 and product_id is not null
           order by occurred_at desc limit ${LATEST_VIEWS}
         ) latest
         group by product_id order by at desc, product_id limit ${MOST_PRODUCTS}
       ) product
     ) viewed
     where viewed.ids is not null`,
    [profileKeys, since]
  )
  return new Map(rows.map(({ key, ids }) => [key, ids]))
}
