import { fillDestination } from "../../../core/campaigns/rewrite-links"
import { mergeScope } from "../../../core/campaigns/merge-tags"
import { unsubscribeUrl } from "../../../core/campaigns/tracking-urls"
import type { MarketingContext } from "../context"
import { messageShop } from "../delivery/message-frame"
import { findLink, type Link } from "../queries/links/find-link"
import { readPerson } from "../queries/links/read-person"

const KEPT_LINKS = 5_000

/** Finds where a link leads for one person. Stored links never change, so the latest are kept at hand. */
export function createDestinationFinder(context: MarketingContext) {
  const known = new Map<number, Link>()

  return async (linkKey: number, profileKey: number): Promise<{ link: Link; url: string | undefined } | undefined> => {
    const link = known.get(linkKey) ?? (await findLink(context.db, linkKey))
    if (!link) return undefined
    if (!known.has(linkKey)) {
      if (known.size >= KEPT_LINKS) known.delete(known.keys().next().value!)
      known.set(linkKey, link)
    }
    return { link, url: /\{[{%]/.test(link.url) ? await fillFor(context, link, profileKey) : link.url }
  }
}

/** A link with merge tags, filled with what is known of the person now. */
async function fillFor(context: MarketingContext, { occurrenceKey, url }: Link, profileKey: number): Promise<string | undefined> {
  const person = await readPerson(context.db, profileKey)
  if (!person) return undefined
  return fillDestination(url, mergeScope({
    person,
    shop: await messageShop(context),
    unsubscribeUrl: unsubscribeUrl(context.options, occurrenceKey, profileKey),
  }))
}
