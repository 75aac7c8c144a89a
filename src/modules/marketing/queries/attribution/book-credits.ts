import type { AttributionModelName } from "../../../../core/attribution/models"
import type { Database } from "../../database"

/** How the shopper was recognised, the strongest first. */
export type CreditEvidence = "token" | "customer_id" | "email"

/** One row of the append-only ledger. Amounts are minor units; the currencies and the time are the purchase's. */
export type CreditRow = {
  purchaseKey: number
  sequence: number
  kind: "conversion" | "adjustment"
  touchKey: number
  profileKey: number
  occurrenceKey: number
  campaignKey: number | null
  evidence: CreditEvidence
  windowDays: number
  share: number
  amount: number
  reportingAmount: number | null
}

/** Appends to the ledger. A row that is there already is an error: the purchase's lock should have made it impossible. */
export async function bookCredits(db: Database, { model, rows }: { model: AttributionModelName; rows: readonly CreditRow[] }): Promise<void> {
  if (!rows.length) return
  await db.query(
    `insert into marketing_credit
            (order_id, sequence, model, kind, occurrence_key, campaign_key, profile_key, touch_key, share,
             currency_code, amount, reporting_currency, reporting_amount, evidence, window_days, placed_at)
     select purchase.order_id, entry."sequence", $2, entry."kind", entry."occurrenceKey", entry."campaignKey", entry."profileKey", entry."touchKey", entry."share",
            purchase.currency_code, entry."amount", purchase.reporting_currency, entry."reportingAmount", entry."evidence", entry."windowDays", purchase.placed_at
       from jsonb_to_recordset($1::jsonb) as entry
            ("purchaseKey" bigint, "sequence" integer, "kind" text, "occurrenceKey" bigint, "campaignKey" bigint, "profileKey" bigint, "touchKey" bigint,
             "share" numeric, "amount" bigint, "reportingAmount" bigint, "evidence" text, "windowDays" integer)
       join marketing_purchase purchase on purchase.key = entry."purchaseKey"`,
    [JSON.stringify(rows), model],
  )
}
