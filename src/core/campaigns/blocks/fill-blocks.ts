import type { PageLanguage } from "../pages/languages"
import { couponVariable, exampleCoupon, exampleProducts, productVariable, type BlockFacts, type MessageBlocks, type ProductCard } from "./block-facts"
import type { ProductBlock } from "./product-block"

/** Written here, because Liquid's own date filter costs a mail a hundred times what the rest of a coupon does. */
function longDay(day: string, language: PageLanguage): string {
  let formatter = formatters.get(language)
  if (!formatter) formatters.set(language, (formatter = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })))
  return formatter.format(new Date(day))
}

const formatters = new Map<PageLanguage, Intl.DateTimeFormat>()

/** What stands in the blocks of a message without any. */
export const noBlocks: BlockFacts = { products: [], coupons: [] }

/** The blocks' variables of one person, with the address each product leads to. */
export function blockScope({ products, coupons }: BlockFacts, language: PageLanguage, urlOf: (card: ProductCard) => string): Record<string, unknown> {
  const scope: Record<string, unknown> = {}
  products.forEach((cards, block) => {
    cards.forEach((card, slot) => {
      scope[productVariable(block, slot)] = { ...card, url: urlOf(card) }
    })
  })
  coupons.forEach((coupon, offer) => {
    scope[couponVariable(offer)] = { ...coupon, until: coupon.expires_at && longDay(coupon.expires_at, language) }
  })
  return scope
}

/** What stands in the blocks of an invented person. */
export function exampleBlocks({ products, offers }: MessageBlocks<ProductBlock>, language: PageLanguage): BlockFacts {
  return { products: products.map(({ limit }) => exampleProducts(limit, language)), coupons: offers.map(() => exampleCoupon(language)) }
}
