import type { Database } from "../../database"
import type { ProductSearch } from "./find-best-sellers"
import { isAmong, isForSale, isInStock } from "./product-conditions"

/** The products added since then, the newest first; equals by id. Reads Medusa's tables. */
export async function findNewProducts(db: Database, { since, collection, category, inStock, limit }: ProductSearch): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select product.id from product
     where product.created_at >= $1 and ${isForSale("product")} and ${isAmong("product", "$2::text", "$3::text")} and (not $4 or ${isInStock("product.id")})
     order by product.created_at desc, product.id limit $5`,
    [since, collection, category, inStock, limit]
  )
  return rows.map(({ id }) => id)
}
