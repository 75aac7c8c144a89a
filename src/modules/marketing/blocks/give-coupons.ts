import { randomBytes } from "node:crypto"
import type { CouponFacts } from "../../../core/campaigns/blocks/block-facts"
import type { PageLanguage } from "../../../core/campaigns/pages/languages"
import { describeValue } from "../../../core/campaigns/offers/describe-value"
import { lastDayOf } from "../../../core/campaigns/offers/last-day"
import { drawCode } from "../../../core/campaigns/offers/draw-code"
import type { SendReasonCode } from "../../../core/campaigns/send-reasons"
import type { MarketingContext } from "../context"
import { countWanted } from "../queries/offers/count-wanted"
import { findOffers } from "../queries/offers/find-offers"
import { LONGEST_WAIT_SECONDS } from "../queries/offers/finish-codes"
import type { OfferRow } from "../queries/offers/offer-row"
import { readCodes, type HeldCode } from "../queries/offers/read-codes"
import { wantCodes } from "../queries/offers/want-codes"

/** One person's coupons in the message's order; else why there are none for good, or that they are being made. */
export type Coupons = { coupons: CouponFacts[] } | { reason: SendReasonCode } | { wait: true }

/** A cautious bound of how many codes Medusa makes in a second: whoever waits and is told nothing asks again when theirs may be there. */
const MADE_A_SECOND = 100
const SHORTEST_WAIT_MS = 1_500
const LONGEST_WAIT_MS = LONGEST_WAIT_SECONDS * 1_000

/**
 * Gives these people of a sending a code of each offer, the same however often they are asked for. Those that have to be made
 * in Medusa first are reserved, and whoever makes them is told; `until` is when to ask again.
 */
export async function giveCoupons(context: Pick<MarketingContext, "db" | "now" | "tell">, offerIds: readonly string[], sending: { occurrenceKey: number; profileKeys: readonly number[]; language: PageLanguage }): Promise<{ of: (profileKey: number) => Coupons; until: Date }> {
  const { db, now } = context
  const at = now()
  const found = await findOffers(db, offerIds)
  const offers = offerIds.map((id) => found.find((offer) => offer.id === id))
  const held = new Map((await readCodes(db, sending.occurrenceKey, sending.profileKeys)).map((code) => [`${code.profileKey}:${code.offerKey}`, code]))
  let reserved = 0
  for (const offer of found.filter((one) => goesOn(one, at))) {
    const without = sending.profileKeys.filter((key) => !held.has(`${key}:${offer.key}`))
    if (!without.length) continue
    await wantCodes(db, sending.occurrenceKey, offer, without.map((profileKey) => ({ profileKey, code: offer.code ?? drawCode(offer.prefix, randomBytes) })))
    reserved += without.length
  }
  if (reserved) for (const code of await readCodes(db, sending.occurrenceKey, sending.profileKeys)) held.set(`${code.profileKey}:${code.offerKey}`, code)
  const waits = [...held.values()].some(({ state }) => state === "wanted")
  if (waits) await context.tell?.("marketing.codes_wanted")
  const waitMs = waits ? Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS + (await countWanted(db)) / MADE_A_SECOND * 1_000) : 0
  return { of: (profileKey) => judge(offers, { at, language: sending.language }, (offer) => held.get(`${profileKey}:${offer.key}`)), until: new Date(now().getTime() + waitMs) }
}

const goesOn = ({ status, ends_at }: OfferRow, now: Date) => status === "active" && (!ends_at || ends_at > now)

/** Never a mail with an empty coupon: all of them are there, or the mail does not go now. */
function judge(offers: readonly (OfferRow | undefined)[], { at, language }: { at: Date; language: PageLanguage }, codeOf: (offer: OfferRow) => HeldCode | undefined): Coupons {
  const coupons: CouponFacts[] = []
  let wait = false
  for (const offer of offers) {
    const code = offer && codeOf(offer)
    if (!offer || (!code && !goesOn(offer, at)) || (code && (!code.valid || code.state === "ended") && !code.spent)) return { reason: "coupon_ended" }
    if (code?.spent || code?.state === "refused") return { reason: "coupon_budget" }
    if (!code || code.state === "wanted") wait = true
    else coupons.push({ code: code.code, value: describeValue(offer, language), expires_at: code.expiresAt && lastDayOf(code.expiresAt) })
  }
  return wait ? { wait } : { coupons }
}
