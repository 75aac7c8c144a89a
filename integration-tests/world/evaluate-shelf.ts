import { categoryAbove, type OfferedProduct, type OfferedVariant } from "./a-catalogue"
import type { Person } from "./people"

/** What one person did besides buying. */
export type Doings = { views: { productId: string; at: Date }[]; carts: { productIds: string[]; touchedAt: Date; completed: boolean }[] }
export type Asked = { source: string; limit: number; ids: string[]; collection: string; category: string; since: Date; inStock: boolean }

/** Which products a block shows somebody, written without looking at the SQL. */
export function evaluateBlock(catalogue: readonly OfferedProduct[], people: readonly Person[], person: Person, doings: Doings, asked: Asked): string[] {
  const byId = new Map(catalogue.map((product) => [product.id, product]))
  return candidates(catalogue, people, person, doings, asked)
    .filter((id, index, all) => all.indexOf(id) === index)
    .filter((id) => byId.has(id) && isSold(byId.get(id)!) && (!asked.inStock || isThere(byId.get(id)!)))
    .slice(0, asked.limit)
}

function candidates(catalogue: readonly OfferedProduct[], people: readonly Person[], person: Person, { views, carts }: Doings, { source, ids, collection, category, since }: Asked): string[] {
  const among = ({ collection: of, category: at }: OfferedProduct) => (!collection || of === collection) && (!category || lies(at, category))
  const baskets = people.flatMap(({ purchases }) => purchases).filter(({ removed }) => !removed)
  if (source === "fixed") return ids
  if (source === "new") return [...catalogue].filter((product) => among(product) && product.addedAt >= since).sort((a, b) => b.addedAt.getTime() - a.addedAt.getTime() || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
  if (source === "best_sellers") {
    const pieces = new Map<string, number>()
    for (const { items, placed_at } of baskets) if (placed_at >= since) for (const item of items) if (item.product_id) pieces.set(item.product_id, (pieces.get(item.product_id) ?? 0) + item.quantity - item.returned_quantity)
    return ranked(pieces).filter((id) => catalogue.some((product) => product.id === id && among(product)))
  }
  if (source === "viewed") return [...views].filter(({ at }) => at >= since).sort((a, b) => b.at.getTime() - a.at.getTime() || (a.productId < b.productId ? -1 : 1)).map(({ productId }) => productId)
  if (source === "cart") return [...carts].filter(({ completed, touchedAt, productIds }) => !completed && touchedAt >= since && productIds.length).sort((a, b) => b.touchedAt.getTime() - a.touchedAt.getTime())[0]?.productIds ?? []
  const mine = person.purchases.filter(({ removed }) => !removed).sort((a, b) => b.placed_at.getTime() - a.placed_at.getTime())
  const bought = new Set(mine[0]?.items.map((item) => item.product_id))
  const owned = new Set(mine.flatMap(({ items }) => items.map((item) => item.product_id)))
  const shared = new Map<string, number>()
  for (const { items, placed_at } of baskets) {
    const inside = new Set(items.flatMap(({ product_id }) => product_id ?? []))
    for (const anchor of bought) if (anchor && inside.has(anchor) && placed_at >= since) for (const other of inside) if (!owned.has(other)) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return ranked(shared)
}

const ranked = (counts: Map<string, number>) => [...counts].filter(([, count]) => count > 0).sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1)).map(([id]) => id)
const lies = (at: string | null, category: string): boolean => at !== null && (at === category || lies(categoryAbove[at] ?? null, category))
export const isSold = ({ status, removed }: OfferedProduct) => status === "published" && !removed
export const isThere = ({ variants }: OfferedProduct) => variants.some((variant) => !variant.removed && (!variant.managed || variant.backorder || hasParts(variant)))
const hasParts = ({ parts }: OfferedVariant) => parts.length > 0 && parts.every(({ needs, levels }) => levels.reduce((sum, { stocked, reserved }) => sum + stocked - reserved, 0) >= needs)

/** What a product costs in a currency, and what it cost before a sale; undefined without a price. In cents. */
export function evaluatePrice({ variants }: OfferedProduct, currency: string): { now: number; was: number | null } | undefined {
  const offers = variants.filter(({ removed }) => !removed).flatMap(({ id, prices }) => {
    const simple = prices.filter((price) => price.currency === currency && !price.rule && (price.from ?? 1) <= 1)
    const running = simple.filter(({ list }) => list?.runs && list.forAll)
    const cheapest = (amounts: number[]) => (amounts.length ? Math.min(...amounts) : undefined)
    const overriding = cheapest(running.filter(({ list }) => list!.type === "override").map(({ amount }) => amount))
    const regular = overriding ?? cheapest(simple.filter(({ list }) => !list).map(({ amount }) => amount))
    const sale = cheapest(running.filter(({ list }) => list!.type === "sale").map(({ amount }) => amount))
    const now = cheapest([regular, sale].flatMap((amount) => amount ?? []))
    return now === undefined ? [] : [{ id, now: Math.round(now * 100), regular: regular === undefined ? null : Math.round(regular * 100) }]
  })
  const [best] = offers.sort((a, b) => a.now - b.now || (a.id < b.id ? -1 : 1))
  return best && { now: best.now, was: best.regular !== null && best.regular > best.now ? best.regular : null }
}
