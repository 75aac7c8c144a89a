import type { Database } from "../../database"

/** A product of a block and where it leads. */
export type ProductLink = { block: number; productId: string; url: string }

/** Stores where these products of an occurrence's blocks lead, each once however many people they are sent to; the keys their clicks are signed with. */
export async function keepProductLinks(db: Database, occurrenceKey: number, links: readonly ProductLink[]): Promise<(ProductLink & { key: number })[]> {
  if (!links.length) return []
  return db.query<ProductLink & { key: number }>(
    `insert into marketing_link (occurrence_key, block, product_id, url)
     select $1, block, product_id, url from unnest($2::smallint[], $3::text[], $4::text[]) as given (block, product_id, url) order by block, product_id
     on conflict (occurrence_key, block, product_id) where product_id is not null do update set url = excluded.url
     returning key::float8 as key, block, product_id as "productId", url`,
    [occurrenceKey, links.map(({ block }) => block), links.map(({ productId }) => productId), links.map(({ url }) => url)]
  )
}
