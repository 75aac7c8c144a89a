import { fillMessage } from "../../fill-message"
import { examplePerson } from "../../merge-tags"
import { aMessage, compiled, problemsOf, PREFERENCES, UNSUBSCRIBE } from "../../unit-tests/messages"
import type { BlockFacts, ProductCard } from "../block-facts"
import { exampleCoupon } from "../block-facts"

const mjml = (body: string, more = {}) => aMessage("", { mjml: `<mjml>\n<mj-body>\n${body}\n</mj-body>\n</mjml>`, ...more })
const card = (name: string, more: Partial<ProductCard> = {}): ProductCard =>
  ({ id: `prod_${name}`, title: name, image: `https://cdn.example.com/${name}.png`, price: "€10.00", was: null, url: `https://shop.example.com/products/${name}`, ...more })

async function drawn(body: string, facts: Partial<BlockFacts>, more = {}) {
  const message = await compiled(mjml(body, more))
  return fillMessage(message, examplePerson, {
    click: (position) => `click:${position}`, product: ({ id }) => `click:${id}`, unsubscribe: UNSUBSCRIBE, preferences: PREFERENCES, open: null,
  }, { products: [], coupons: [], ...facts })
}

const count = (text: string, part: string) => text.split(part).length - 1

describe("product blocks", () => {
  const block = `<mj-products source="best_sellers" limit="5" columns="2" button="Buy & smile" />`

  it("are read with their defaults and kept with the compiled message", async () => {
    const { blocks } = await compiled(mjml(`${block}<mj-wrapper><mj-products source='fixed' ids="prod_1, prod_2 prod_1"></mj-products></mj-wrapper>`))
    expect(blocks.products).toMatchObject([
      { source: "best_sellers", limit: 5, days: 30, inStock: true, empty: "hide", look: { columns: 2, button: "Buy & smile", showPrice: true } },
      { source: "fixed", ids: ["prod_1", "prod_2"], limit: 2 },
    ])
  })

  it("stand as far from the message's edge as they are told to, so that they line up with the text around them", async () => {
    const sides = async (more: string) => (await drawn(`<mj-products source="best_sellers" limit="1" ${more} />`, { products: [[card("lamp")]] })).html.match(/padding:8px (\d+)px;/)?.[1]
    // The product's own space at its sides, 12 pixels, is part of it.
    expect([await sides(""), await sides('side-padding="40"')]).toEqual(["12", "28"])
    expect(await problemsOf(mjml('<mj-products source="best_sellers" side-padding="4" />'))).toEqual([expect.stringContaining("side-padding")])
  })

  it("draw each product with its picture, prices and link, and nothing for those that are missing", async () => {
    const { html, text } = await drawn(block, { products: [[card("lamp", { was: "€15.00" }), card("chair", { image: null }), card("<b>&", { price: null })]] })
    expect(count(html, "<img")).toBe(2)
    expect(html).toContain('src="https://cdn.example.com/lamp.png"')
    expect(html).toMatch(/€10\.00<\/span> <s [^>]*>€15\.00<\/s>/)
    expect(html).toContain("&lt;b&gt;&amp;")
    expect(html).not.toContain("<b>&")
    expect(count(html, "Buy &amp; smile")).toBe(3)
    expect(count(html, 'href="click:prod_lamp"')).toBe(3)
    expect(html).not.toMatch(/\{\{|\{%|lqdq/)
    expect(text).toContain("(https://shop.example.com/products/lamp)")
    expect(text).toContain("chair")
    expect(text).not.toMatch(/click:prod|\{%/)
  })

  it("draw nothing when there is nothing", async () => {
    const empty = await drawn(block, { products: [[]] })
    const without = await drawn("<mj-section><mj-column></mj-column></mj-section>", {})
    expect(empty.html).not.toContain("Buy")
    expect(count(empty.html, "<img")).toBe(0)
    expect(empty.text).toBe(without.text)
  })

  it("keep every table of Outlook's closed, however many products there are", async () => {
    const message = await compiled(mjml(`<mj-products source="viewed" limit="6" columns="3" stack-on-mobile="false" />`))
    const urls = { click: String, unsubscribe: UNSUBSCRIBE, preferences: PREFERENCES, open: null }
    for (let products = 0; products <= 6; products += 1) {
      const { html } = fillMessage(message, examplePerson, urls, { products: [Array.from({ length: products }, (_, index) => card(`p${index}`))], coupons: [] })
      for (const tag of ["table", "tr", "td", "div"]) expect([products, tag, count(html, `<${tag}>`) + count(html, `<${tag} `)]).toEqual([products, tag, count(html, `</${tag}>`)])
      expect(count(html, "<!--[if")).toBe(count(html, "<![endif]-->"))
    }
  })

  it("may be left out of the price or the button", async () => {
    const { html } = await drawn(`<mj-products source="new" limit="1" columns="1" button="" show-price="false" background-color="#eeeeee" />`, { products: [[card("lamp")]] })
    expect(html).not.toContain("€10.00")
    expect(html).not.toContain("Shop now")
    expect(html).toContain("#eeeeee")
  })

  it.each([
    ["no source", `<mj-products limit="2" />`, /^mjml: Line 3: <mj-products> does not say which products/],
    ["an unknown source", `\n<mj-products source="best_seller" />`, /^mjml: Line 4: source of <mj-products> is “best_seller”. Did you mean “best_sellers”\?/],
    ["fixed without ids", `<mj-products source="fixed" />`, /names no product/],
    ["ids of another source", `<mj-products source="new" ids="prod_1" />`, /ids are only read with source="fixed"/],
    ["too many", `<mj-products source="new" limit="13" />`, /limit of <mj-products> is “13”. Write a whole number from 1 to 12/],
    ["no columns", `<mj-products source="new" columns="0" />`, /columns .* from 1 to 4/],
    ["an unknown attribute", `<mj-products source="new" colums="2" />`, /has no attribute “colums”. Did you mean “columns”\?/],
    ["a flag that is none", `<mj-products source="new" in-stock="yes" />`, /in-stock .* Write true or false/],
    ["a color that is none", `<mj-products source="new" color="url(x)" />`, /which is no color/],
    ["Liquid in an attribute", `<mj-products source="new" limit="{{ person.orders }}" />`, /holds Liquid/],
    ["a column around it", `<mj-section><mj-column><mj-products source="new" /></mj-column></mj-section>`, /stands inside <mj-column>. Put it where a section may stand/],
    ["a collection of the wrong source", `<mj-products source="cart" collection="pcol_1" />`, /narrows best_sellers and new/],
  ])("say what is wrong: %s", async (_, body, problem) => {
    expect((await problemsOf(mjml(body))).join("\n")).toMatch(problem)
  })

  it("keep the lines of what stands below them", async () => {
    expect(await problemsOf(mjml(`<mj-products\n source="new"\n/>\n<mj-texxt />`))).toEqual([expect.stringContaining("Line 6: There is no element <mj-texxt>")])
  })
})

describe("coupons", () => {
  const coupon = (offer: string, more = "") => `<mj-coupon offer="${offer}" ${more}/>`

  it("stand in their box, and in the merge tags of a message with one", async () => {
    const { html, subject, text } = await drawn(coupon("moffer_1"), { coupons: [exampleCoupon("en")] }, { subject: "{{ coupon.value }} with {{ coupon.code }} until {{ coupon.expires_at }}" })
    expect(subject).toBe("10% with HELLO-7K3MX9QP until 2026-12-24")
    expect(html).toContain("HELLO-7K3MX9QP")
    expect(html).toContain("Valid until 24 December 2026")
    expect(text).toContain("10% off with this code")
  })

  it("say nothing of an end they do not have, and are known once however often they stand there", async () => {
    const { html } = await drawn(coupon("moffer_1", 'label="For you"') + coupon("moffer_1", 'hidden="true"'), { coupons: [{ ...exampleCoupon("en"), expires_at: null }] })
    expect(html).not.toContain("Valid until")
    expect(html).toContain("For you")
    expect((await compiled(mjml(coupon("moffer_1") + coupon("moffer_2") + coupon("moffer_1")))).blocks.offers).toEqual(["moffer_1", "moffer_2"])
  })

  it.each([
    ["no offer", "<mj-coupon />", {}, /names no offer/],
    ["a tag without a coupon", "<mj-section />", { subject: "{{ coupon.code }}" }, /does not say which coupon is meant. Put <mj-coupon/],
    ["a tag of two", coupon("moffer_1") + coupon("moffer_2"), { preheader: "{{ coupon.code }}" }, /which of the 2 coupons is meant/],
  ])("say what is wrong: %s", async (_, body, more, problem) => {
    expect((await problemsOf(mjml(body, more))).join("\n")).toMatch(problem)
  })
})
