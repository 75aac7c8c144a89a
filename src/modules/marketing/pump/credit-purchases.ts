import { creditOrder } from "../../../core/attribution/credit-order"
import type { AttributionPolicy } from "../../../core/attribution/policy.schema"
import { splitAdjustment } from "../../../core/attribution/split-adjustment"
import { readToken } from "../../../core/base/signed-token"
import type { MarketingContext } from "../context"
import { acquitTouches } from "../queries/attribution/acquit-touches"
import { bookCredits, type CreditEvidence, type CreditRow } from "../queries/attribution/book-credits"
import type { CampaignTouch } from "../queries/attribution/campaign-touch"
import { claimPurchases, type ClaimedPurchase } from "../queries/attribution/claim-purchases"
import { findTouchesByProfile } from "../queries/attribution/find-touches-by-profile"
import { findTouchesByToken } from "../queries/attribution/find-touches-by-token"
import { finishPurchases } from "../queries/attribution/finish-purchases"
import { readBookedCredits, type CreditOfPurchase } from "../queries/attribution/read-booked-credits"
import type { PumpTask } from "./task"

const BATCH = 500

/** Credits new purchases to campaigns and brings the credits of changed ones to their present value. */
export const creditPurchases: PumpTask = {
  name: "credit-purchases",
  run: async (context) => ({ more: (await creditBatch(context, BATCH)) === BATCH }),
}

/**
 * Credits up to `limit` changed purchases in one transaction; how many there were. A purchase is attributed once:
 * after its first credit only adjustments follow, by the stored shares. One without an eligible touch is not looked
 * at again until it changes, and need not be: a click is stored before its redirect is answered, so whatever led to an
 * order is in the ledger of touches before the order exists.
 */
export async function creditBatch({ db, options }: Pick<MarketingContext, "db" | "options">, limit: number): Promise<number> {
  const policy: AttributionPolicy = { version: 1, model: "last_click", windowDays: options.attribution.windowDays }
  return db.transaction(async (tx) => {
    const purchases = await claimPurchases(tx, { limit })
    if (!purchases.length) return 0
    const purchaseKeys = purchases.map(({ key }) => key)
    const booked = groupByPurchase(await readBookedCredits(tx, { purchaseKeys, model: policy.model }))
    const fresh = purchases.filter(({ key, counts }) => counts && !booked.has(key))
    const named = fresh.flatMap((purchase) => touchesNamedBy(purchase, options))
    await acquitTouches(tx, named.map(({ touchKey }) => touchKey))
    const byToken = groupByPurchase(await findTouchesByToken(tx, named))
    const byProfile = groupByPurchase(await findTouchesByProfile(tx, { purchaseKeys: fresh.map(({ key }) => key), windowDays: policy.windowDays }))
    const conversions = fresh.flatMap((purchase) => convert(purchase, byToken.get(purchase.key) ?? [], byProfile.get(purchase.key) ?? [], policy))
    const adjustments = purchases.flatMap((purchase) => adjust(purchase, booked.get(purchase.key) ?? []))
    await bookCredits(tx, { model: policy.model, rows: [...conversions, ...adjustments] })
    await finishPurchases(tx, { purchaseKeys })
    return purchases.length
  })
}

function touchesNamedBy({ key, clickTokens }: ClaimedPurchase, secrets: { secret: string; previousSecrets: readonly string[] }) {
  return clickTokens.flatMap((token) => readToken(token, "touch", secrets)?.slice(0, 1) ?? []).map((touchKey) => ({ purchaseKey: key, touchKey }))
}

function convert(purchase: ClaimedPurchase, byToken: CampaignTouch[], byProfile: CampaignTouch[], policy: AttributionPolicy): CreditRow[] {
  const proven = byToken.map((touch) => ({ ...touch, evidence: "token" as CreditEvidence }))
  const likely = byProfile.map((touch) => ({ ...touch, evidence: (purchase.byAccount ? "customer_id" : "email") as CreditEvidence }))
  return creditOrder(purchase, [proven, likely], policy).map(({ touch, share, amount, reportingAmount }) => ({
    purchaseKey: purchase.key, sequence: 0, kind: "conversion", touchKey: touch.key, profileKey: purchase.profileKey,
    occurrenceKey: touch.occurrenceKey, campaignKey: touch.campaignKey, evidence: touch.evidence, windowDays: policy.windowDays,
    share, amount, reportingAmount,
  }))
}

function adjust(purchase: ClaimedPurchase, booked: CreditOfPurchase[]): CreditRow[] {
  const sequence = Math.max(0, ...booked.map(({ lastSequence }) => lastSequence)) + 1
  return splitAdjustment(purchase, booked).map(({ amount, reportingAmount }, index) => {
    const { touchKey, profileKey, occurrenceKey, campaignKey, evidence, windowDays, share } = booked[index]!
    return {
      purchaseKey: purchase.key, sequence, kind: "adjustment", touchKey, profileKey, occurrenceKey, campaignKey, evidence, windowDays,
      share, amount, reportingAmount,
    }
  })
}

function groupByPurchase<Row extends { purchaseKey: number }>(rows: Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) groups.set(row.purchaseKey, [...(groups.get(row.purchaseKey) ?? []), row])
  return groups
}
