import type { Database } from "../../database"
import { isAmong, isForSale, isInStock } from "./product-conditions"

export type ProductSearch = { since: Date; collection: string; category: string; inStock: boolean; limit: number }

/** The products of which most pieces were bought and kept since then, the most first; equals by id. Reads Medusa's tables. */
export async function findBestSellers(db: Database, { since, collection, category, inStock, limit }: ProductSearch): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `with sold as (
       select product_id, sum(quantity - returned_quantity) as pieces from marketing_purchase_item
       where placed_at >= $1 and product_id is not null group by product_id having sum(quantity - returned_quantity) > 0
     )
     select product.id from sold join product on product.id = sold.product_id
     where ${isForSale("product")} and ${isAmong("product", "$2::text", "$3::text")} and (not $4 or ${isInStock("product.id")})
     order by sold.pieces desc, product.id limit $5`,
    [since, collection, category, inStock, limit]
  )
  return rows.map(({ id }) => id)
}
