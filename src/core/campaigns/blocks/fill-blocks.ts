import { formatUtcDay } from "../../base/utc-day"
import type { PageLanguage } from "../pages/languages"
import { couponVariable, exampleCoupon, exampleProducts, productVariable, type BlockFacts, type MessageBlocks, type ProductCard } from "./block-facts"
import type { ProductBlock } from "./product-block"

/** What stands in the blocks of a message without any. */
export const noBlocks: BlockFacts = { products: [], coupons: [] }

/** The blocks' variables of one person, with the address each product leads to. Days are written out here: Liquid's own date filter costs a mail a hundred times what the rest of a coupon does. */
export function blockScope({ products, coupons }: BlockFacts, language: PageLanguage, urlOf: (card: ProductCard) => string): Record<string, unknown> {
  const scope: Record<string, unknown> = {}
  products.forEach((cards, block) => {
    cards.forEach((card, slot) => {
      scope[productVariable(block, slot)] = { ...card, url: urlOf(card) }
    })
  })
  coupons.forEach((coupon, offer) => {
    scope[couponVariable(offer)] = { ...coupon, until: coupon.expires_at && formatUtcDay(coupon.expires_at, language) }
  })
  return scope
}

/** What stands in the blocks of an invented person. */
export function exampleBlocks({ products, offers }: MessageBlocks<ProductBlock>, language: PageLanguage): BlockFacts {
  return { products: products.map(({ limit }) => exampleProducts(limit, language)), coupons: offers.map(() => exampleCoupon(language)) }
}
