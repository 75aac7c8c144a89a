import type { CouponFacts } from "../../../../core/campaigns/blocks/block-facts"
import type { PageLanguage } from "../../../../core/campaigns/pages/languages"
import { describeValue } from "../../../../core/campaigns/offers/describe-value"
import { lastDayOf } from "../../../../core/campaigns/offers/last-day"
import type { Database } from "../../database"
import type { OfferRow } from "./offer-row"

/** The coupon somebody got with a sending that gave one away; undefined without one. */
export async function readCoupon(db: Database, { occurrenceKey, profileKey, language }: { occurrenceKey: number; profileKey: number; language: PageLanguage }): Promise<CouponFacts | undefined> {
  const [row] = await db.query<Pick<OfferRow, "percent" | "amount" | "currency_code"> & { code: string; expiresAt: Date | null }>(
    `select code.code, code.expires_at as "expiresAt", offer.percent::float8 as percent, offer.amount::float8 as amount, offer.currency_code
     from marketing_offer_code code join marketing_offer offer on offer.key = code.offer_key
     where code.occurrence_key = $1 and code.profile_key = $2 and code.state in ('ready', 'ended') limit 1`,
    [occurrenceKey, profileKey]
  )
  return row && { code: row.code, value: describeValue(row, language), expires_at: row.expiresAt && lastDayOf(row.expiresAt) }
}
