import { checkLiquid } from "../../../core/campaigns/check-liquid"
import { factsOf, mergeScope } from "../../../core/campaigns/merge-tags"
import { fillDestination } from "../../../core/campaigns/rewrite-links"
import { preferencesUrl, unsubscribeUrl } from "../../../core/campaigns/tracking-urls"
import type { MarketingContext } from "../context"
import { messageShop } from "../delivery/message-frame"
import { readMergeTags } from "../memory/read-merge-tags"
import { readCoupon } from "../queries/offers/read-coupon"
import { readPerson } from "../queries/links/read-person"

/**
 * Where a stored link leads for one person: its merge tags filled with what is known now. The storefront's home when
 * that cannot be told, or would be on another host than the link was written with.
 */
export async function fillLink(context: MarketingContext, { occurrenceKey, url }: { occurrenceKey: number; url: string }, profileKey: number): Promise<string> {
  if (!/\{[{%]/.test(url)) return url
  const { db, options } = context
  const { tags } = checkLiquid(url, [], await readMergeTags(db))
  const person = await readPerson(db, profileKey, factsOf(tags))
  if (!person) return options.storefrontUrl
  const shop = await messageShop(context)
  const coupon = tags.some(({ tag }) => tag.startsWith("coupon.")) ? await readCoupon(db, { occurrenceKey, profileKey, language: shop.language }) : undefined
  const own = { unsubscribeUrl: unsubscribeUrl(options, occurrenceKey, profileKey), preferencesUrl: preferencesUrl(options, occurrenceKey, profileKey) }
  return fillDestination(url, mergeScope({ person, shop, coupon, ...own }, tags)) ?? options.storefrontUrl
}
