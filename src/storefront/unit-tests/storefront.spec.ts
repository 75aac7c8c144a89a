import { readFile } from "node:fs/promises"
import path from "node:path"
import { gzipSync } from "node:zlib"
import { minify, transform } from "@swc/core"
import { CART_METADATA_KEY, CLICK_PARAMETER, KEPT_CLICKS } from "../../core/attribution/click-parameter"
import { createMarketing, type Browser, type MarketingSettings } from "../../storefront/index.mjs"
import { aStore, aTab, token } from "./a-tab"

const DAY = 86_400_000

describe("the storefront helper", () => {
  let shop: Awaited<ReturnType<typeof aStore>>
  beforeEach(async () => { shop = await aStore({ gift: "yes" }) })
  afterEach(() => shop.close())

  const helper = (browser: Browser | undefined, more: Partial<MarketingSettings> = {}) =>
    createMarketing({ backendUrl: shop.backendUrl, publishableKey: "pk_test", browser, ...more })
  const clicksOnCart = () => shop.store.cart.metadata?.[CART_METADATA_KEY]

  it("speaks of the same parameter, key and number as the server", async () => {
    const tab = aTab(`https://shop.test/?${CLICK_PARAMETER}=${token(1)}`)
    const marketing = helper(tab)
    marketing.captureClick()
    for (let click = 2; click <= KEPT_CLICKS + 3; click += 1) {
      tab.location.href = `https://shop.test/?${CLICK_PARAMETER}=${token(click)}`
      marketing.captureClick()
    }
    await marketing.attachToCart("cart_1")
    expect(clicksOnCart()).toEqual(Array.from({ length: KEPT_CLICKS }, (_, index) => token(index + 4)))
  })

  it("takes the token from the address and leaves the rest of it as it was, and the router's state", () => {
    const tab = aTab(`https://shop.test/de/p?q=a%20b&mkt_click=${token(1)}&size=10%2F12#reviews`)
    helper(tab).captureClick()
    expect(tab.location.href).toBe("https://shop.test/de/p?q=a%20b&size=10%2F12#reviews")
    expect(tab.history.state).toEqual({ from: "the router" })
  })

  it.each([
    ["https://shop.test/", "https://shop.test/"],
    [`https://shop.test/?mkt_click=${token(1)}`, "https://shop.test/"],
    [`https://shop.test/#a?mkt_click=${token(1)}`, `https://shop.test/#a?mkt_click=${token(1)}`],
    ["https://shop.test/?mkt_click=%3Cscript%3E", "https://shop.test/"],
  ])("cleans %s", (from, to) => {
    const tab = aTab(from)
    helper(tab).captureClick()
    expect(tab.location.href).toBe(to)
  })

  it("keeps tokens over pages and visits, adds them to the cart, and leaves what others wrote there", async () => {
    const first = aTab(`https://shop.test/?mkt_click=${token(1)}`)
    helper(first).captureClick()
    const second = aTab(`https://shop.test/?mkt_click=${token(2)}`, { device: first.device })
    const marketing = helper(second)
    marketing.captureClick()
    await marketing.attachToCart("cart_1")
    expect(shop.store.cart.metadata).toEqual({ gift: "yes", marketing_clicks: [token(1), token(2)] })
    expect([...shop.keys]).toEqual(["pk_test"])
  })

  it("writes once, however often it is called, also at once", async () => {
    const marketing = helper(aTab(`https://shop.test/?mkt_click=${token(1)}`))
    marketing.captureClick()
    await Promise.all([marketing.attachToCart("cart_1"), marketing.attachToCart("cart_1"), marketing.attachToCart("cart_1")])
    expect(shop.requests.filter((request) => request.startsWith("POST"))).toEqual(["POST /store/carts/cart_1?fields=id"])
  })

  it("joins the tokens the cart has from another device", async () => {
    shop.store.cart.metadata = { marketing_clicks: [token("phone")] }
    const marketing = helper(aTab(`https://shop.test/?mkt_click=${token(1)}`))
    marketing.captureClick()
    await marketing.attachToCart("cart_1")
    expect(clicksOnCart()).toEqual([token("phone"), token(1)])
  })

  it("asks nothing of the store without a token or a cart", async () => {
    const marketing = helper(aTab("https://shop.test/"))
    await marketing.attachToCart("cart_1")
    const clicked = helper(aTab(`https://shop.test/?mkt_click=${token(1)}`))
    clicked.captureClick()
    await clicked.attachToCart(undefined)
    await clicked.attachToCart(null)
    expect(shop.requests).toEqual([])
  })

  it("forgets a click after 30 days", async () => {
    let now = Date.UTC(2026, 5, 1)
    const first = aTab(`https://shop.test/?mkt_click=${token(1)}`)
    helper(first, { now: () => now }).captureClick()
    now += 30 * DAY - 1
    await helper(aTab("https://shop.test/", first), { now: () => now }).attachToCart("cart_1")
    expect(clicksOnCart()).toEqual([token(1)])
    shop.store.cart.metadata = null
    now += 1
    await helper(aTab("https://shop.test/", first), { now: () => now }).attachToCart("cart_1")
    expect(clicksOnCart()).toBeUndefined()
  })

  it("keeps nothing on the device without consent, but still tells the cart of this page's click", async () => {
    const tab = aTab(`https://shop.test/?mkt_click=${token(1)}`)
    const marketing = helper(tab, { storage: false })
    marketing.captureClick()
    expect(tab.device.size).toBe(0)
    await marketing.attachToCart("cart_1")
    expect(clicksOnCart()).toEqual([token(1)])
    await helper(aTab("https://shop.test/", tab), { storage: false }).attachToCart("cart_2")
    expect(shop.requests.filter((request) => request.includes("cart_2"))).toEqual([])
  })

  it("stores what it has when consent comes, and removes it when consent goes", () => {
    const tab = aTab(`https://shop.test/?mkt_click=${token(1)}`)
    const marketing = helper(tab, { storage: false })
    marketing.captureClick()
    marketing.allowStorage(true)
    expect([...tab.device.values()].join()).toContain(token(1))
    marketing.allowStorage(false)
    expect(tab.device.size).toBe(0)
    marketing.allowStorage(true)
    helper(tab, { storage: false })
    expect(tab.device.size).toBe(0)
  })

  it("works in memory where storage is blocked, and survives rubbish in it", async () => {
    const blocked = helper(aTab(`https://shop.test/?mkt_click=${token(1)}`, { blocked: true }))
    blocked.captureClick()
    await blocked.attachToCart("cart_1")
    expect(clicksOnCart()).toEqual([token(1)])
    for (const rubbish of ["{", "null", "7", '{"a":1}', '[null, 7, ["x"], "y"]']) {
      const tab = aTab(`https://shop.test/?mkt_click=${token(rubbish.length)}`, { device: new Map([["marketing_clicks", rubbish]]) })
      const marketing = helper(tab)
      marketing.captureClick()
      await marketing.attachToCart("cart_1")
      expect(clicksOnCart()).toContain(token(rubbish.length))
    }
  })

  it("does nothing on a server", async () => {
    const marketing = helper(undefined)
    marketing.captureClick()
    marketing.allowStorage(true)
    await marketing.attachToCart("cart_1")
    expect(shop.requests).toEqual([])
  })

  it("never throws into the shop, and tries again on the next call", async () => {
    const marketing = helper(aTab(`https://shop.test/?mkt_click=${token(1)}`))
    marketing.captureClick()
    shop.store.status = 500
    await expect(marketing.attachToCart("cart_1")).resolves.toBeUndefined()
    shop.store.status = 200
    await marketing.attachToCart("cart_1")
    expect(clicksOnCart()).toEqual([token(1)])
    await shop.close()
    await expect(marketing.attachToCart("cart_other")).resolves.toBeUndefined()
  })

  it("subscribes an address with the page and the words, and says whether the shop has taken it", async () => {
    const marketing = helper(aTab("https://shop.test/blog"))
    expect(await marketing.subscribe("ada@example.com", { locale: "de", form: { text: "Ja." } })).toBe(true)
    expect(shop.store.subscribed).toEqual([{ email: "ada@example.com", page: "https://shop.test/blog", locale: "de", form: { text: "Ja." } }])
    expect(await helper(undefined).subscribe("ben@example.com")).toBe(true)
    shop.store.status = 429
    expect(await marketing.subscribe("ada@example.com")).toBe(false)
    await shop.close()
    expect(await marketing.subscribe("ada@example.com")).toBe(false)
  })

  it("is smaller than 2 kB, gzipped, and depends on nothing", async () => {
    const source = await readFile(path.join(__dirname, "../index.mts"), "utf8")
    const { code } = await transform(source, { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "es6" } })
    const small = await minify(code, { module: true, compress: true, mangle: true })
    expect(source).not.toMatch(/^import /m)
    expect(gzipSync(small.code).length).toBeLessThan(2_000)
    // As it is published, with its comments, for those who serve it as it is.
    expect(gzipSync(code).length).toBeLessThan(3_600)
  })
})
