import { randomUUID } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import type { EventsResponse } from "../../src/core/http/events"
import type { TradingShop } from "./a-trading-shop"

/** What was asked of the shop, what it took, how long each kind of request took (ms), and what failed. */
export type Traded = {
  events: string[]
  carts: string[]
  orders: { id: string; email: string; at: number }[]
  told: { email: string; at: number }[]
  times: Record<"browsing" | "events" | "cart" | "checkout", number[]>
  failures: string[]
}

const address = { first_name: "Test", last_name: "Shopper", address_1: "1 Harbour Street", city: "Hamburg", postal_code: "20457", country_code: "de" }
/** Of fifty things that happen, one is an order and three are carts. */
const CYCLE = 50
/** Events come in such batches; each of them is one of the things that happen. */
const BATCH = 4
const MOST_AT_ONCE = 300
/** Every so many things a page is looked at, whose time tells how the shop feels. */
const BROWSE_EVERY = 10

/**
 * Trades for so many seconds, `perSecond` things a second whether or not the shop keeps up: visitors' events (each thirteenth told by a
 * server, of one of `known` people, once each), carts and orders of new people, whose addresses begin with `name`. `notice` hears of each as soon as the shop answered.
 */
export async function tradeFor(
  shop: TradingShop, { seconds, perSecond, name, known, notice }: { seconds: number; perSecond: number; name: string; known: string[]; notice: Pick<Traded, "orders" | "told"> }
): Promise<Traded> {
  const traded: Traded = { events: [], carts: [], orders: notice.orders, told: notice.told, times: { browsing: [], events: [], cart: [], checkout: [] }, failures: [] }
  const visitors = Array.from({ length: 400 }, () => randomUUID())
  const running = new Set<Promise<void>>()
  const timed = (kind: keyof Traded["times"], work: () => Promise<unknown>) => {
    if (running.size >= MOST_AT_ONCE) return void traded.failures.push("too much at once")
    const start = performance.now()
    const piece: Promise<void> = work().then(() => void traded.times[kind].push(performance.now() - start), (error: Error) => void traded.failures.push(error.message)).finally(() => running.delete(piece))
    running.add(piece)
  }
  let seen = 0
  const began = performance.now()
  for (let number = 0; number < seconds * perSecond; number += 1) {
    await pause(Math.max(0, began + (number * 1000) / perSecond - performance.now()))
    if (number % BROWSE_EVERY === 5) timed("browsing", () => shop.store("GET", `/store/products?limit=12&region_id=${shop.regionId}`, undefined, number))
    const place = number % CYCLE
    if (place === 0) timed("checkout", () => order(shop, traded, `${name}-${number}@example.com`, number))
    else if (place % 16 === 0) timed("cart", () => cart(shop, traded, `${name}-cart-${number}@example.com`, number))
    else if (place % 13 === 0) timed("events", () => tell(shop, traded, known.pop()))
    else if (++seen % BATCH === 0) timed("events", () => visit(shop, traded, visitors[number % visitors.length]!, number))
  }
  await Promise.all(running)
  return traded
}

/** What one visitor did in a moment, told at once, as the storefront helper tells it. */
async function visit(shop: TradingShop, traded: Traded, visitor: string, number: number): Promise<void> {
  const events = Array.from({ length: BATCH }, (_, index) => ({
    id: randomUUID(), at: Date.now() - index,
    ...(index ? { name: "viewed_product", properties: { product_id: `prod_${(number + index) % 200}`, price: 1000 + number % 5000, currency: "eur" } } : { name: "active_on_site", properties: { path: "/", utm_source: "bench" } }),
  }))
  const { accepted } = await shop.store<EventsResponse>("POST", "/store/marketing/events", { visitor, consent: "granted", sent_at: Date.now(), events }, number)
  if (accepted !== BATCH) throw new Error("An event was not accepted")
  traded.events.push(...events.map(({ id }) => id))
}

async function tell(shop: TradingShop, traded: Traded, email: string | undefined): Promise<void> {
  if (!email) throw new Error("There are not enough known people")
  const id = randomUUID()
  const { accepted } = await shop.admin<EventsResponse>("POST", "/admin/marketing/events", { events: [{ id, email, name: "trade", at: Date.now() }] })
  if (accepted !== 1) throw new Error("An event of a known person was not accepted")
  traded.events.push(id)
  traded.told.push({ email, at: Date.now() })
}

async function cart(shop: TradingShop, traded: Traded, email: string, number: number): Promise<string> {
  const { cart } = await shop.store<{ cart: { id: string } }>("POST", "/store/carts", {
    region_id: shop.regionId, email, shipping_address: address, items: [{ variant_id: shop.variantIds[number % shop.variantIds.length], quantity: 1 }],
  }, number)
  traded.carts.push(cart.id)
  return cart.id
}

async function order(shop: TradingShop, traded: Traded, email: string, number: number): Promise<void> {
  const cartId = await cart(shop, traded, email, number)
  await shop.store("POST", `/store/carts/${cartId}/shipping-methods`, { option_id: shop.shippingOptionId }, number)
  const { payment_collection } = await shop.store<{ payment_collection: { id: string } }>("POST", "/store/payment-collections", { cart_id: cartId }, number)
  await shop.store("POST", `/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id: "pp_system_default" }, number)
  const answer = await shop.store<{ order?: { id: string }; error?: { message: string } }>("POST", `/store/carts/${cartId}/complete`, {}, number)
  if (!answer.order) throw new Error(answer.error?.message ?? "The order was not placed")
  traded.orders.push({ id: answer.order.id, email, at: Date.now() })
}
