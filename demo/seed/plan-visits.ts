import { categories, products, type Product } from "./catalogue"
import type { Dice } from "./dice"
import type { PlannedOrder } from "./plan-orders"
import type { Person } from "./plan-people"

/** One thing somebody did in the storefront. */
export type Deed = { person: Person; at: Date; kind: "active_on_site" | "viewed_product" | "searched" | "added_to_cart" | "started_checkout" | "custom:took coffee quiz"; product?: Product; properties: Record<string, string | number> }

const DAY = 86_400_000
const MINUTE = 60_000
const sources: { weight: number; from: Record<string, string> }[] = [
  { weight: 30, from: {} },
  { weight: 16, from: { utm_source: "google", utm_medium: "cpc", utm_campaign: "brand" } },
  { weight: 14, from: { referrer: "https://www.google.com/" } },
  { weight: 12, from: { utm_source: "instagram", utm_medium: "social", utm_campaign: "autumn-kitchen" } },
  { weight: 8, from: { utm_source: "newsletter", utm_medium: "email", utm_campaign: "new-arrivals" } },
  { weight: 5, from: { referrer: "https://coffee-blog.example/" } },
]
const words = ["grinder", "kettle", "gift", "tent", "mug", "lamp", "socks", "beans", "blanket", "candle"]

/**
 * Draws a year in the storefront: a visit before each order, and others that led to nothing, more of those who buy more.
 * A fifth of the people did not allow it to be written down.
 */
export function planVisits({ people, orders, until, dice }: { people: readonly Person[]; orders: readonly PlannedOrder[]; until: Date; dice: Dice }): Deed[] {
  const since = until.getTime() - 365 * DAY
  const seen = new Set(people.filter(() => dice.chance(0.8)))
  const bought = orders.filter(({ person, placedAt }) => seen.has(person) && placedAt.getTime() > since)
    .flatMap(({ person, placedAt, lines }) => visit({ person, at: new Date(placedAt.getTime() - dice.whole(8, 40) * MINUTE), looked: lines.map(({ product }) => product), goes: "to checkout", dice }))
  const idle = [...seen].flatMap((person) => Array.from({ length: Math.min(25, Math.round(dice.exponential(1.5 + Math.min(person.appetite, 6)))) }, () => {
    const at = new Date(until.getTime() - Math.min(364, dice.exponential(70)) * DAY)
    return visit({ person, at, looked: [], goes: dice.weighted(["nowhere", "to the cart", "to checkout"] as const, (end) => ({ nowhere: 80, "to the cart": 14, "to checkout": 6 })[end]), dice })
  })).flat()
  return [...bought, ...idle].filter(({ at }) => at < until).sort((a, b) => a.at.getTime() - b.at.getTime())
}

type Visit = { person: Person; at: Date; looked: Product[]; goes: "nowhere" | "to the cart" | "to checkout"; dice: Dice }

function visit({ person, at, looked, goes, dice }: Visit): Deed[] {
  let moment = at.getTime()
  const then = (deed: Omit<Deed, "person" | "at">): Deed => ({ person, at: new Date(moment += dice.whole(15, 200) * 1_000), ...deed })
  const { from } = dice.weighted(sources, ({ weight }) => weight)
  const liked = products.filter(({ category }) => categories[person.likes]!.includes(category) || dice.chance(0.25))
  const viewed = [...looked, ...Array.from({ length: dice.whole(1, 4) }, () => dice.one(liked.length ? liked : products))]
  const chosen = viewed[0]!
  return [
    then({ kind: "active_on_site", properties: { path: "/", ...from } }),
    ...(dice.chance(0.2) ? [then({ kind: "searched" as const, properties: { query: dice.one(words) } })] : []),
    ...(dice.chance(0.03) ? [then({ kind: "custom:took coffee quiz" as const, properties: { score: dice.whole(1, 10) } })] : []),
    ...viewed.map((product) => then({ kind: "viewed_product", product, properties: {} })),
    ...(goes !== "nowhere" ? [then({ kind: "added_to_cart" as const, product: chosen, properties: { quantity: 1 } })] : []),
    ...(goes === "to checkout" ? [then({ kind: "started_checkout" as const, properties: {} })] : []),
  ]
}
