import type { ProductCard } from "../../../core/campaigns/blocks/block-facts"
import type { CompiledMessage } from "../../../core/campaigns/compiled-message"
import type { PageLanguage } from "../../../core/campaigns/pages/languages"
import { variantNumber } from "../../../core/campaigns/message-of-variant"
import type { MarketingContext } from "../context"
import { keepProductLinks } from "../queries/blocks/keep-product-links"
import type { Outcome } from "../queries/campaigns/record-outcomes"
import type { TakenSend } from "../queries/campaigns/take-due-sends"
import { giveCoupons } from "./give-coupons"
import { shelfOf } from "./open-shelf"

/** The sends of a batch that may go on, what becomes of those that may not, and until when others wait. */
export type Enriched = { sends: TakenSend[]; outcomes: Outcome[]; postponed: { profileKey: number; until: Date }[] }

/** Reads for a claimed batch what stands in its blocks. */
export type EnrichSends = (sends: TakenSend[]) => Promise<Enriched>

/** What is being sent: the variant's number (0 for the message as it is), and how an address leads on from it. */
type Sending = { occurrenceKey: number; variant: number; tagUrl: (url: string) => string }

/** Each variant numbers its blocks from a place of its own. */
const BLOCKS_A_VARIANT = 100

/** How the batches of a message with blocks are enriched; undefined for one without, whose batches cost nothing more. */
export function prepareEnrichment(context: Pick<MarketingContext, "db" | "options" | "now" | "tell">, { blocks, shop: { language } }: CompiledMessage, sending: Sending): EnrichSends | undefined {
  if (!blocks.products.length && !blocks.offers.length) return undefined
  const countLinks = openLinkBook(context, sending)
  return async (taken) => {
    const { sends, ...others } = blocks.offers.length ? await withCoupons(context, blocks.offers, { occurrenceKey: sending.occurrenceKey, language }, taken) : { sends: taken, outcomes: [], postponed: [] }
    if (!blocks.products.length || !sends.length) return { sends, ...others }
    const products = await countLinks(await shelfOf(context).forPeople(blocks.products, sends.map(({ profileKey }) => profileKey), language))
    return { sends: sends.map((send) => ({ ...send, blocks: { products: products.get(send.profileKey)!, coupons: send.blocks?.coupons ?? [] } })), ...others }
  }
}

async function withCoupons(context: Pick<MarketingContext, "db" | "now" | "tell">, offers: readonly string[], of: { occurrenceKey: number; language: PageLanguage }, taken: readonly TakenSend[]): Promise<Enriched> {
  const given = await giveCoupons(context, offers, { ...of, profileKeys: taken.map(({ profileKey }) => profileKey) })
  const enriched: Enriched = { sends: [], outcomes: [], postponed: [] }
  for (const send of taken) {
    const coupons = given.of(send.profileKey)
    if ("coupons" in coupons) enriched.sends.push({ ...send, blocks: { products: [], coupons: coupons.coupons } })
    else if ("reason" in coupons) enriched.outcomes.push({ profileKey: send.profileKey, state: "skipped", reason: coupons.reason, detail: null })
    else enriched.postponed.push({ profileKey: send.profileKey, until: given.until })
  }
  return enriched
}

/** Products seen for the first time in a sending get the row their clicks are counted on. */
function openLinkBook({ db }: Pick<MarketingContext, "db">, { occurrenceKey, variant, tagUrl }: Sending) {
  const known = new Map<string, { key: number; url: string }>()
  const placeOf = (block: number) => variant * BLOCKS_A_VARIANT + block
  const nameOf = (block: number, id: string) => `${placeOf(block)}:${id}`
  return async (products: ReadonlyMap<number, ProductCard[][]>): Promise<Map<number, ProductCard[][]>> => {
    const shown = [...products.values()].flatMap((ofOne) => ofOne.flatMap((cards, block) => cards.map(({ id, url }) => ({ name: nameOf(block, id), block: placeOf(block), productId: id, url: tagUrl(url) }))))
    const fresh = new Map(shown.filter(({ name, url }) => known.get(name)?.url !== url).map((link) => [link.name, link]))
    for (const { block, productId, key, url } of await keepProductLinks(db, occurrenceKey, [...fresh.values()])) known.set(`${block}:${productId}`, { key, url })
    return new Map([...products].map(([key, ofOne]) => [key, ofOne.map((cards, block) => cards.map((card) => ({ ...card, linkKey: known.get(nameOf(block, card.id))!.key })))]))
  }
}

/** One enrichment for the variants of a campaign: each send is read for as the variant it gets; undefined when none has blocks. */
export function enrichVariants(variants: ReadonlyMap<number | null, EnrichSends | undefined>): EnrichSends | undefined {
  if (![...variants.values()].some(Boolean)) return undefined
  return async (sends) => {
    const parts = await Promise.all([...variants].map(async ([number, enrich]): Promise<Enriched> => {
      const own = sends.filter(({ variant }) => variantNumber(variant) === number)
      return enrich && own.length ? enrich(own) : { sends: own, outcomes: [], postponed: [] }
    }))
    return {
      sends: parts.flatMap((part) => part.sends).sort((a, b) => a.profileKey - b.profileKey),
      outcomes: parts.flatMap((part) => part.outcomes),
      postponed: parts.flatMap((part) => part.postponed),
    }
  }
}
