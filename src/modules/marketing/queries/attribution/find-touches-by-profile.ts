import type { Database } from "../../database"
import { touchColumns, type CampaignTouch } from "./campaign-touch"

/** The touches of the people who ordered, in the days before each order. A second is left at each border: the core draws the line. */
export async function findTouchesByProfile(db: Database, { purchaseKeys, windowDays }: { purchaseKeys: readonly number[]; windowDays: number }): Promise<CampaignTouch[]> {
  if (!purchaseKeys.length) return []
  return db.query<CampaignTouch>(
    `select purchase.key::float8 as "purchaseKey",
            ${touchColumns}
       from marketing_purchase purchase
       join marketing_touch touch
         on touch.profile_key = purchase.profile_key
        and touch.happened_at between purchase.placed_at - make_interval(hours => $2 * 24, secs => 1)
                                  and purchase.placed_at + interval '1 second'
       join marketing_occurrence occurrence on occurrence.key = touch.occurrence_key
      where purchase.key = any($1::bigint[])`,
    [purchaseKeys, windowDays],
  )
}
