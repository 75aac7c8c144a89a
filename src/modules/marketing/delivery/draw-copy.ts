import type { BlockFacts } from "../../../core/campaigns/blocks/block-facts"
import type { CompiledMessage } from "../../../core/campaigns/compiled-message"
import { fillMessage, type FilledMessage } from "../../../core/campaigns/fill-message"
import { mergeScope, type MessagePerson } from "../../../core/campaigns/merge-tags"
import { fillDestination } from "../../../core/campaigns/rewrite-links"
import { preferencesUrl, unsubscribeUrl, type TrackingBase } from "../../../core/campaigns/tracking-urls"

export type DrawnCopy = FilledMessage & { unsubscribe: string }

/**
 * A message drawn by the function that sends, for looking at: its links lead straight to where they would end, and
 * its unsubscribe link only shows the page.
 */
export function drawCopy(compiled: CompiledMessage, person: MessagePerson, base: TrackingBase, blocks: BlockFacts): DrawnCopy {
  const unsubscribe = unsubscribeUrl(base, 0, 0)
  const preferences = preferencesUrl(base, 0, 0)
  const scope = mergeScope({ person, shop: compiled.shop, unsubscribeUrl: unsubscribe, preferencesUrl: preferences, coupon: blocks.coupons[0] }, compiled.tags)
  const destinations = new Map(compiled.links.map(({ position, url }) => [position, fillDestination(url, scope) ?? base.publicUrl]))
  return { unsubscribe, ...fillMessage(compiled, person, { click: (position) => destinations.get(position)!, unsubscribe, preferences, open: null }, blocks) }
}
