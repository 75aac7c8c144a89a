import { eventually } from "../../../integration-tests/setup/eventually"
import { createMarketing, type Browser, type MarketingSettings } from "../../storefront/index.mjs"
import { aStore, aTab, token, type Told } from "./a-tab"

describe("telling what visitors do", () => {
  let shop: Awaited<ReturnType<typeof aStore>>
  beforeEach(async () => { shop = await aStore({ gift: "yes" }) })
  afterEach(() => shop.close())

  const helper = (browser: Browser | undefined, more: Partial<MarketingSettings> = {}) =>
    createMarketing({ backendUrl: shop.backendUrl, publishableKey: "pk_test", browser, ...more })
  const LANDING = "https://shop.test/lamps?utm_source=google&utm_medium=cpc&x=1"
  const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  const names = (told: Told) => told.events.map(({ name }) => name)
  const arrives = (count = 1) => eventually("the events arrive", () => shop.store.told, (told) => told.length >= count, 6_000)

  it("sends a batch with the visit, the visitor and the page it came from", async () => {
    const tab = aTab(LANDING)
    tab.document.referrer = "https://www.google.com/"
    const marketing = helper(tab, { customerToken: () => "jwt" })
    marketing.track("active_on_site")
    marketing.track("viewed_product", { product_id: "prod_1" })
    marketing.track("active_on_site")
    marketing.track("spun the wheel")
    const [told] = await arrives()
    expect(names(told!)).toEqual(["active_on_site", "viewed_product", "spun the wheel"])
    expect(told).toMatchObject({ consent: "granted", visitor: expect.stringMatching(UUID), events: [
      { properties: { url: LANDING, path: "/lamps", referrer: "https://www.google.com/", utm_source: "google", utm_medium: "cpc" } }, { id: expect.stringMatching(UUID), properties: { product_id: "prod_1" } }, {},
    ] })
    expect(new Set(told!.events.map(({ id }) => id)).size).toBe(3)
    expect([shop.store.bearers, [...shop.keys]]).toEqual([["Bearer jwt"], ["pk_test"]])
    expect(tab.device.get("marketing_visitor")).toBe(told!.visitor)
  })

  it("counts a visit anew after half an hour without anything, over pages", () => {
    let now = Date.UTC(2026, 5, 1)
    const first = aTab(LANDING)
    const told = (minutes: number) => {
      now += minutes * 60_000
      const tab = aTab("https://shop.test/", first)
      helper(tab, { now: () => now }).track("searched", { query: "lamp" })
      tab.leave()
      return names(tab.beacons[0]!.body)
    }
    expect([told(0), told(30), told(29), told(31)]).toEqual([["active_on_site", "searched"], ["searched"], ["searched"], ["active_on_site", "searched"]])
  })

  it("leaves with the page by beacon, which carries the key in its address, and never twice", () => {
    const tab = aTab(LANDING)
    const marketing = helper(tab)
    for (let event = 0; event < 30; event += 1) marketing.track("searched", { query: String(event) })
    tab.leave()
    tab.leave()
    expect(tab.beacons.map(({ url, body }) => [url, body.events.length])).toEqual([[`${shop.backendUrl}marketing/events?key=pk_test`, 20], [`${shop.backendUrl}marketing/events?key=pk_test`, 11]])
  })

  it("falls back to a request where the browser takes no beacon", async () => {
    const tab = aTab(LANDING)
    tab.beaconsWork = false
    helper(tab).track("searched", { query: "lamp" })
    tab.leave()
    expect(names((await arrives())[0]!)).toEqual(["active_on_site", "searched"])
  })

  it("tells the click once, and the cart who the visitor is", async () => {
    const tab = aTab(`${LANDING}&mkt_click=${token(1)}`)
    const marketing = helper(tab)
    marketing.captureClick()
    for (let batch = 0; batch < 2; batch += 1) {
      marketing.track("searched", { query: "lamp" })
      tab.leave()
    }
    expect(tab.beacons.map(({ body }) => body.click)).toEqual([token(1), undefined])
    await marketing.attachToCart("cart_1")
    expect(shop.store.cart.metadata).toEqual({ gift: "yes", marketing_clicks: [token(1)], marketing_visitor: tab.beacons[0]!.body.visitor })
    await marketing.attachToCart("cart_1")
    expect(shop.requests.filter((request) => request.startsWith("POST"))).toHaveLength(1)
  })

  it("names no visitor without consent, and forgets who it was when consent goes", async () => {
    const tab = aTab(`${LANDING}&mkt_click=${token(1)}`)
    const marketing = helper(tab, { storage: false })
    marketing.captureClick()
    marketing.track("searched", { query: "lamp" })
    tab.leave()
    expect(tab.beacons[0]!.body).toMatchObject({ consent: "refused", events: [{}, {}] })
    expect(Object.keys(tab.beacons[0]!.body)).toEqual(["consent", "sent_at", "events"])
    expect(tab.device.size).toBe(0)
    marketing.track("searched", { query: "before the yes" })
    marketing.allowStorage(true)
    marketing.track("searched", { query: "after" })
    tab.leave()
    expect((await arrives())[0]).toMatchObject({ consent: "refused", events: [{ properties: { query: "before the yes" } }] })
    expect(tab.beacons[1]!.body).toMatchObject({ consent: "granted", click: token(1), visitor: expect.stringMatching(UUID), events: [{ properties: { query: "after" } }] })
    marketing.track("searched", { query: "before the no" })
    marketing.allowStorage(false)
    tab.leave()
    expect(tab.beacons[2]!.body).toMatchObject({ consent: "refused" })
    expect(tab.device.size).toBe(0)
    await marketing.attachToCart("cart_1")
    expect(shop.store.cart.metadata).not.toHaveProperty("marketing_visitor")
    marketing.allowStorage(true)
    marketing.track("searched", { query: "again" })
    tab.leave()
    expect(tab.beacons[3]!.body.visitor).not.toBe(tab.beacons[1]!.body.visitor)
  })

  it("keeps what could not be sent for the next time, with the same ids", async () => {
    const tab = aTab(LANDING)
    const marketing = helper(tab)
    shop.store.status = 503
    marketing.track("searched", { query: "lamp" })
    await eventually("the first try", () => shop.requests.length, (count) => count > 0, 6_000)
    shop.store.status = 200
    await eventually("the second try", () => {
      marketing.track("active_on_site")
      tab.leave()
      return tab.beacons.length
    }, (count) => count > 0)
    expect(names(tab.beacons[0]!.body)).toEqual(["active_on_site", "searched"])
  })

  it("never throws, whatever the browser forbids, and does nothing on a server", () => {
    helper(undefined).track("searched", { query: "lamp" })
    const marketing = helper(aTab("no address at all", { blocked: true }))
    const circle: Record<string, unknown> = {}
    circle.self = circle
    marketing.track("searched", circle)
    expect(() => marketing.track("active_on_site")).not.toThrow()
  })
})
