import { DAY_MS } from "../../../core/base/utc-day"
import { exampleCoupon, type BlockFacts, type CouponFacts } from "../../../core/campaigns/blocks/block-facts"
import { isUnchosen } from "../../../core/campaigns/blocks/product-block"
import type { CompiledMessage } from "../../../core/campaigns/compiled-message"
import { lastDayOf } from "../../../core/campaigns/offers/last-day"
import type { PageLanguage } from "../../../core/campaigns/pages/languages"
import { describeValue } from "../../../core/campaigns/offers/describe-value"
import type { MarketingContext } from "../context"
import { findOffers } from "../queries/offers/find-offers"
import { shelfOf } from "./open-shelf"

type Reading = Pick<MarketingContext, "db" | "options" | "now">

/** What stands in a message's blocks for looking at: one person's, or of nobody known. Nothing is counted and no code is issued. */
export async function readBlocks(context: Reading, { blocks, shop: { language } }: CompiledMessage, profileKey: number | undefined): Promise<BlockFacts> {
  const shelf = shelfOf(context)
  const products = !blocks.products.length ? [] : profileKey === undefined ? await shelf.forAnybody(blocks.products, language) : (await shelf.forPeople(blocks.products, [profileKey], language)).get(profileKey)!
  if (profileKey !== undefined) for (const [index, block] of blocks.products.entries()) if (isUnchosen(block)) products[index] = (await shelf.forAnybody([block], language))[0]!
  return { products, coupons: blocks.offers.length ? await sampleCoupons(context, blocks.offers, language) : [] }
}

/** Coupons of these offers as they would look, with a code that is nobody's. */
async function sampleCoupons({ db, now }: Reading, ids: readonly string[], language: PageLanguage): Promise<CouponFacts[]> {
  const offers = await findOffers(db, ids)
  return ids.map((id) => {
    const offer = offers.find((one) => one.id === id)
    if (!offer) return exampleCoupon(language)
    const end = offer.ends_at ?? (offer.valid_days ? new Date(now().getTime() + offer.valid_days * DAY_MS) : null)
    return { code: offer.code ?? [offer.prefix.replace(/-+$/, ""), "SAMPLE2345"].filter(Boolean).join("-"), value: describeValue(offer, language), expires_at: end && lastDayOf(end) }
  })
}
