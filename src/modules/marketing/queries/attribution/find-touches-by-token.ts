import type { Database } from "../../database"
import { touchColumns, type CampaignTouch } from "./campaign-touch"

/** The touches that the tokens on orders' carts name, whoever the mail was addressed to. The tokens were verified before. */
export async function findTouchesByToken(db: Database, named: readonly { purchaseKey: number; touchKey: number }[]): Promise<CampaignTouch[]> {
  if (!named.length) return []
  return db.query<CampaignTouch>(
    `select named.purchase_key::float8 as "purchaseKey",
            ${touchColumns}
       from (select distinct * from unnest($1::bigint[], $2::bigint[]) as pair (purchase_key, touch_key)) named
       join marketing_touch touch on touch.key = named.touch_key
       join marketing_occurrence occurrence on occurrence.key = touch.occurrence_key`,
    [named.map(({ purchaseKey }) => purchaseKey), named.map(({ touchKey }) => touchKey)],
  )
}
