import { randomUUID } from "node:crypto"
import type { EventsResponse } from "../../src/core/http"
import { eventually } from "../setup/eventually"
import { askJson, describeRunningShop } from "../setup/running-shop"
import { aCustomer, profileOf } from "../world/a-customer"
import { aShop, type Shop } from "../world/a-shop"
import { aVisitor } from "../world/a-visitor"
import { aCart, checkOut } from "../world/an-order"

const ORIGIN = "http://localhost:8000"

describeRunningShop("events", (running) => {
  const stored = async () => (await running().sql.raw(
    `select event.kind, profile.email, event.visitor_id, event.product_id from marketing_event event left join marketing_profile profile on profile.key = event.profile_key order by event.key`)).rows
  const event = (name = "searched", properties: object = { query: "lamp" }) => ({ id: randomUUID(), name, at: Date.now(), properties })
  const ask = (path: string, body: string | object | undefined, headers: Record<string, string> = {}, method = "POST") => fetch(running().url + path, {
    method, headers, ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  })
  const keyed = ({ publishableKey }: Shop, more: Record<string, string> = {}) => ({ "content-type": "application/json", "x-publishable-api-key": publishableKey, ...more })

  /** An account with a password, logged in: its id and token. */
  async function aLogin(shop: Shop, email: string): Promise<{ id: string; token: string }> {
    const { token } = await askJson<{ token: string }>("POST", `${running().url}/auth/customer/emailpass/register`, {}, { email, password: "a-password" })
    const headers = { "x-publishable-api-key": shop.publishableKey, authorization: `Bearer ${token}` }
    const { customer } = await askJson<{ customer: { id: string } }>("POST", `${running().url}/store/customers`, headers, { email })
    return { id: customer.id, ...(await askJson<{ token: string }>("POST", `${running().url}/auth/customer/emailpass`, {}, { email, password: "a-password" })) }
  }

  it("is a door for browsers: asked beforehand by the shop's pages, keyed, bounded, and clear about what is wrong", async () => {
    const shop = await aShop(running())
    const preflight = await ask("/store/marketing/events", undefined, {
      origin: ORIGIN, "access-control-request-method": "POST", "access-control-request-headers": "authorization,content-type,x-publishable-api-key",
    }, "OPTIONS")
    expect([preflight.status, preflight.headers.get("access-control-allow-origin"), preflight.headers.get("access-control-allow-credentials"), preflight.headers.get("access-control-allow-headers")])
      .toEqual([204, ORIGIN, "true", "authorization,content-type,x-publishable-api-key"])
    const stranger = await ask("/store/marketing/events", undefined, { origin: "https://evil.example.com", "access-control-request-method": "POST" }, "OPTIONS")
    expect(stranger.headers.get("access-control-allow-origin")).toBeNull()

    const good = await ask("/store/marketing/events", { consent: "granted", visitor: randomUUID(), sent_at: Date.now(), events: [event(), { ...event(), id: 1 }] }, keyed(shop, { origin: ORIGIN }))
    expect([good.status, good.headers.get("access-control-allow-origin"), good.headers.get("cache-control")]).toEqual([202, ORIGIN, "no-store"])
    expect(await good.json()).toMatchObject({ accepted: 1, duplicates: 0, rejected: 1, problems: [{ path: ["events", 1, "id"] }] })

    const one = { consent: "granted", events: [event()] }
    for (const [what, status, path, body, headers] of [
      ["no key", 400, "/store/marketing/events", one, { "content-type": "application/json" }],
      ["a wrong key", 400, "/store/marketing/events", one, { "content-type": "application/json", "x-publishable-api-key": "pk_wrong" }],
      ["no consent", 400, "/store/marketing/events", { events: [event()] }, keyed(shop)],
      ["no JSON", 400, "/store/marketing/events", "{", keyed(shop)],
      ["nothing", 400, "/store/marketing/events", "", keyed(shop)],
      ["too many", 400, "/store/marketing/events", { consent: "granted", events: Array.from({ length: 51 }, () => event()) }, keyed(shop)],
      ["too large", 413, "/store/marketing/events", JSON.stringify(one) + " ".repeat(65_536), keyed(shop)],
      ["a beacon without a key", 400, "/marketing/events", one, { "content-type": "text/plain" }],
      ["a beacon with a wrong key", 400, "/marketing/events?key=pk_wrong", one, { "content-type": "text/plain" }],
      ["a beacon with two keys", 400, `/marketing/events?key=${shop.publishableKey}&key=x`, one, { "content-type": "text/plain" }],
    ] as const) expect([what, (await ask(path, body, headers)).status]).toEqual([what, status])
    const beacon = await ask(`/marketing/events?key=${shop.publishableKey}`, one, { "content-type": "text/plain;charset=UTF-8", origin: ORIGIN })
    expect([beacon.status, await beacon.json()]).toEqual([202, { accepted: 1, duplicates: 0, rejected: 0, problems: [] }])
    expect(await stored()).toHaveLength(2)

    const visitor = randomUUID()
    const many = () => ask("/store/marketing/events", { consent: "granted", visitor, events: Array.from({ length: 50 }, () => event()) }, keyed(shop))
    const answers = await Promise.all(Array.from({ length: 8 }, many))
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 202, 202, 202, 202, 202, 429, 429])
    expect(answers.find(({ status }) => status === 429)!.headers.get("retry-after")).toBe("60")
    expect((await ask("/store/marketing/events", { consent: "granted", visitor: randomUUID(), events: [event()] }, keyed(shop))).status).toBe(202)
  })

  it("follows a visitor to the login and another to the checkout, and sums what they did", async () => {
    const { url, admin } = running()
    const shop = await aShop(running())
    const login = await aLogin(shop, "ada@example.com")
    await profileOf(running(), "ada@example.com")

    // Ada looks around, and logs in.
    const session: { token?: string } = {}
    const ada = aVisitor(url, shop, { customerToken: () => session.token })
    ada.location.href = "http://localhost:8000/lamps?utm_source=google&utm_campaign=spring"
    ada.marketing.track("viewed_product", { product_id: shop.products.lamp.id, price: 6_000, currency: "eur" })
    expect(await ada.leave()).toMatchObject([{ status: 202, body: { accepted: 2, rejected: 0 } }])
    expect((await stored()).map(({ email }) => email)).toEqual([null, null])
    session.token = login.token
    ada.marketing.track("searched", { query: "lamp" })
    await eventually("Ada's earlier events are hers", stored, (rows) => rows.length === 3 && rows.every(({ email }) => email === "ada@example.com"))
    const facts = () => running().sql.raw(`select visits, viewed_product_id, first_source, first_campaign, first_referrer, engagement > 0 as engaged from marketing_profile where email = 'ada@example.com'`)
    await eventually("they are summed", async () => (await facts()).rows[0], (row) => row?.visits === 1)
    expect((await facts()).rows[0]).toEqual({ visits: 1, viewed_product_id: shop.products.lamp.id, first_source: "google", first_campaign: "spring", first_referrer: "www.google.com", engaged: true })

    // Bea fills a cart, leaves it, comes back, and orders as a guest.
    const bea = aVisitor(url, shop)
    bea.location.href = "http://localhost:8000/"
    bea.marketing.track("added_to_cart", { product_id: shop.products.chair.id, price: 13_000, currency: "eur", quantity: 1 })
    await bea.leave()
    const cartId = await aCart(shop, [[shop.products.chair, 1]])
    await bea.marketing.attachToCart(cartId)
    const cart = () => running().sql.raw(`select profile.email, cart.value::int as value, cart.abandoned_at is not null as abandoned, cart.completed_at is not null as completed, cart.visitor_id is not null as visited
      from marketing_cart cart left join marketing_profile profile on profile.key = cart.profile_key where cart_id = ?`, [cartId]).then(({ rows }) => rows[0])
    await eventually("the cart is known", cart, (row) => row?.visited === true)
    expect(await cart()).toEqual({ email: null, value: 13_000, abandoned: false, completed: false, visited: true })
    await shop.store("POST", `/store/carts/${cartId}`, { email: "bea@example.com" })
    await eventually("Bea's events are hers", stored, (rows) => rows.filter(({ email }) => email === "bea@example.com").length === 2)
    expect(await eventually("the cart is hers", cart, (row) => row?.email === "bea@example.com")).toMatchObject({ abandoned: false })
    await running().sql.raw("update cart set created_at = now() - interval '2 hours', updated_at = now() - interval '2 hours' where id = ?", [cartId])
    await running().sql.raw("update cart_line_item set updated_at = now() - interval '2 hours' where cart_id = ?", [cartId])
    await running().sql.raw("update marketing_cart set touched_at = now() - interval '61 minutes' where cart_id = ?", [cartId])
    const sums = () => running().sql.raw(`select abandoned_carts, cart_value::int as cart_value from marketing_profile where email = 'bea@example.com'`).then(({ rows }) => rows[0])
    expect(await eventually("it is abandoned", sums, (row) => row?.cart_value === 13_000)).toEqual({ abandoned_carts: 1, cart_value: 13_000 })
    await checkOut(shop, cartId, "bea@example.com")
    expect(await eventually("the order ends it", sums, (row) => row?.cart_value === 0)).toEqual({ abandoned_carts: 1, cart_value: 0 })
    await eventually("the cart is known as completed", cart, (row) => row?.completed === true)

    // A server tells what happened elsewhere.
    const customer = await aCustomer(running(), "Cleo")
    await profileOf(running(), customer.email)
    const told = { events: [{ id: randomUUID(), customer_id: customer.id, name: "called support", at: "2025-12-24T10:00:00Z" }, { email: "nobody", name: "x" }] }
    expect(await admin<EventsResponse>("POST", "/admin/marketing/events", told)).toMatchObject({ accepted: 1, rejected: 1, problems: [{ path: ["events", 1, "email"] }] })
    expect(await admin<EventsResponse>("POST", "/admin/marketing/events", { events: told.events.slice(0, 1) })).toMatchObject({ accepted: 0, duplicates: 1 })
    await expect(admin("POST", "/admin/marketing/events", { events: [] })).rejects.toThrow("must hold an event")
  })
})
