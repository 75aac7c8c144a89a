import { formatMoney } from "../../base/money"
import { describeValue } from "../offers/describe-value"
import type { PageLanguage } from "../pages/languages"

/** One product as a mail shows it. Prices are written out; `was` is the price before a reduction. */
export type ProductCard = {
  id: string
  title: string
  image: string | null
  price: string | null
  was: string | null
  /** Its page on the storefront. */
  url: string
  /** The row its clicks are counted on; left out where nothing is counted. */
  linkKey?: number
}

/** One person's coupon as a mail shows it. `expires_at` is a day, null when it does not end. */
export type CouponFacts = { code: string; value: string; expires_at: string | null }

/** What stands in one person's blocks: the products of each product block, the coupon of each offer, both in the message's order. */
export type BlockFacts = { products: readonly (readonly ProductCard[])[]; coupons: readonly CouponFacts[] }

/** The blocks of a message. `offers` are ids, each once. */
export type MessageBlocks<Block> = { products: readonly Block[]; offers: readonly string[] }

/** How a product of a block, and the coupon of an offer, are called in the template; counted from 0. A variable each, because one that is read at once costs a mail least. */
export const productVariable = (block: number, slot: number) => `product_${block + 1}_${slot + 1}`
export const couponVariable = (offer: number) => `offer_${offer + 1}`

/** The coupon an invented person has. */
export const exampleCoupon = (language: PageLanguage): CouponFacts =>
  ({ code: "HELLO-7K3MX9QP", value: describeValue({ percent: 10, amount: null, currency_code: null }, language), expires_at: "2026-12-24" })

/** Products that are in no shop, for drawing a block where the shop is not asked. */
export function exampleProducts(count: number, language: PageLanguage): ProductCard[] {
  const [now, was] = [formatMoney(4900, "eur", language), formatMoney(5900, "eur", language)]
  return Array.from({ length: count }, (_, index) => ({
    id: `prod_example_${index + 1}`, title: `Product ${index + 1}`, image: null, price: now, was: index % 2 ? null : was, url: `https://shop.example.com/products/product-${index + 1}`,
  }))
}
