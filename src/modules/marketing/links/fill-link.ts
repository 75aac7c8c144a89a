import { checkLiquid } from "../../../core/campaigns/check-liquid"
import { factsOf, mergeScope } from "../../../core/campaigns/merge-tags"
import { fillDestination } from "../../../core/campaigns/rewrite-links"
import { unsubscribeUrl } from "../../../core/campaigns/tracking-urls"
import type { MarketingContext } from "../context"
import { messageShop } from "../delivery/message-frame"
import { readMergeTags } from "../memory/read-merge-tags"
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
  return fillDestination(url, mergeScope({ person, shop, unsubscribeUrl: unsubscribeUrl(options, occurrenceKey, profileKey) }, tags)) ?? options.storefrontUrl
}
