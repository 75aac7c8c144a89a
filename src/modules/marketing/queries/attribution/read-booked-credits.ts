import type { AttributionModelName } from "../../../../core/attribution/models"
import type { BookedCredit } from "../../../../core/attribution/split-adjustment"
import type { Database } from "../../database"
import type { CreditEvidence } from "./book-credits"

/** A touch's share of a purchase with all that was booked on it so far, and what a further row of it repeats. */
export type CreditOfPurchase = BookedCredit & {
  purchaseKey: number
  touchKey: number
  profileKey: number
  occurrenceKey: number
  campaignKey: number | null
  evidence: CreditEvidence
  windowDays: number
  lastSequence: number
}

/** What the ledger holds for the purchases. Reporting amounts are those in the purchase's present reporting currency. */
export async function readBookedCredits(db: Database, { purchaseKeys, model }: { purchaseKeys: readonly number[]; model: AttributionModelName }): Promise<CreditOfPurchase[]> {
  return db.query<CreditOfPurchase>(
    `select purchase.key::float8 as "purchaseKey",
            credit.touch_key::float8 as "touchKey",
            credit.profile_key::float8 as "profileKey",
            credit.occurrence_key::float8 as "occurrenceKey",
            credit.campaign_key::float8 as "campaignKey",
            credit.evidence,
            credit.window_days as "windowDays",
            credit.share::float8 as share,
            sum(credit.amount)::float8 as amount,
            (sum(credit.reporting_amount) filter (where credit.reporting_currency = purchase.reporting_currency))::float8 as "reportingAmount",
            max(credit.sequence) as "lastSequence"
       from marketing_purchase purchase
       join marketing_credit credit on credit.order_id = purchase.order_id and credit.model = $2
      where purchase.key = any($1::bigint[])
      group by purchase.key, credit.touch_key, credit.profile_key, credit.occurrence_key, credit.campaign_key,
               credit.evidence, credit.window_days, credit.share
      order by purchase.key, credit.touch_key`,
    [purchaseKeys, model],
  )
}
