import type { Partner } from "../../../../core/campaigns/blocks/rank-partners"
import type { Database } from "../../database"

const LATEST_BASKETS = 1_000
const MOST_PARTNERS = 60

/** For each of these products what most often lay in a basket with it since then: of its latest 1,000 baskets the 60 most frequent; equals by id. */
export async function findPartners(db: Database, productIds: readonly string[], since: Date): Promise<Map<string, Partner[]>> {
  const rows = await db.query<Partner & { anchor: string }>(
    `select anchor.id as anchor, partner.id, partner.baskets
     from unnest($1::text[]) as anchor (id)
     cross join lateral (
       select other.product_id as id, count(distinct other.purchase_key)::int as baskets
       from (
         select distinct purchase_key
         from (select purchase_key from marketing_purchase_item where product_id = anchor.id and placed_at >= $2 order by placed_at desc limit ${LATEST_BASKETS}) latest
       ) basket
       join marketing_purchase_item other on other.purchase_key = basket.purchase_key and other.product_id <> anchor.id
       group by other.product_id order by 2 desc, 1 limit ${MOST_PARTNERS}
     ) partner
     order by anchor.id, partner.baskets desc, partner.id`,
    [productIds, since]
  )
  const partners = new Map<string, Partner[]>(productIds.map((id) => [id, []]))
  for (const { anchor, id, baskets } of rows) partners.get(anchor)!.push({ id, baskets })
  return partners
}
