import { formatMoney, toMinor } from "../../base/money"
import type { PageLanguage } from "../pages/languages"
import type { ProductCard } from "./block-facts"
import type { ProductQuestion } from "./product-block"

/** A product as the shop sells it now. Prices in major units by currency: `regular` is what it costs without a sale. */
export type ShelfProduct = {
  id: string
  title: string
  handle: string
  thumbnail: string | null
  inStock: boolean
  prices: Record<string, { now: number; regular: number | null }>
}

/** The first of these products that may be shown, as many as the block has room for. What is not sold (any more) is not on the shelf. */
export function chooseProducts(candidates: readonly string[], shelf: ReadonlyMap<string, ShelfProduct>, { limit, inStock }: Pick<ProductQuestion, "limit" | "inStock">): ShelfProduct[] {
  const chosen: ShelfProduct[] = []
  for (const id of new Set(candidates)) {
    const product = shelf.get(id)
    if (product && (product.inStock || !inStock)) chosen.push(product)
    if (chosen.length === limit) break
  }
  return chosen
}

export type ShopWindow = {
  /** Its price is told in the first of these currencies it has one in. */
  currencies: readonly string[]
  url: string
  /** Where Medusa answers: a picture stored without a host is one of its own. */
  publicUrl: string
  /** The language prices are written in. */
  language: PageLanguage
}

/** A product as a mail shows it. */
export function showProduct(product: ShelfProduct, { currencies, url, publicUrl, language }: ShopWindow): ProductCard {
  const currency = currencies.find((code) => product.prices[code])
  const { now, regular } = currency ? product.prices[currency]! : { now: 0, regular: null }
  const print = (major: number) => formatMoney(toMinor(major, currency!), currency!, language)
  return {
    id: product.id, title: product.title, image: product.thumbnail && hosted(product.thumbnail, publicUrl), url,
    price: currency ? print(now) : null,
    was: currency && regular !== null && toMinor(regular, currency) > toMinor(now, currency) ? print(regular) : null,
  }
}

/** A picture's address as a mailbox can load it, which knows neither the shop's host nor its protocol. */
function hosted(picture: string, publicUrl: string): string {
  const address = picture.trim()
  return /^[a-z][a-z0-9+.-]*:/i.test(address) || !URL.canParse(address, publicUrl) ? address : new URL(address, publicUrl).href
}
