import { definitionOf, levelBelow } from "../define"
import { drawKept } from "../draw-kept"
import { drawCoupon, drawProducts } from "../draw-special"

const texts = { product: "A product", price: "€20.00", button: "Shop now", coupon: "Each person's own", noOffer: "Choose an offer" }

describe("what the canvas draws for MJML it cannot edit", () => {
  const toHtml = (mjml: string) => `<html><body class="x">${mjml}</body></html>`
  const inColumn = { name: "mj-table", level: "content", head: "", toHtml }

  it("shows Liquid as it is written, escaped", () => {
    expect(drawKept('<mj-table><tr><td>{{ a | default: "<b>" }}</td></tr></mj-table>', inColumn)).toContain("<td>{{ a | default: &quot;&lt;b&gt;&quot; }}</td>")
  })

  it("asks no stranger's server for MJML's own pictures", () => {
    const icon = () => `<body><img width="1" src="https://www.example.net/icon.png"><img src="https://shop.example.com/a.png"></body>`
    const html = drawKept('<mj-carousel><mj-carousel-image src="https://shop.example.com/a.png" /></mj-carousel>', { ...inColumn, toHtml: icon })
    expect(html).toContain('src="https://shop.example.com/a.png"')
    expect(html).not.toContain("example.net")
  })

  it("shows raw parts as code", () => {
    expect(drawKept("<mj-raw>{% if a < 1 %}</mj-raw>", { name: "mj-raw", level: "section", head: "", toHtml })).toContain(">{% if a &lt; 1 %}<")
  })
})

describe("products and coupon on the canvas", () => {
  const cards = (html: string) => html.split("A product").length - 1

  it("draws as many products as there will be", () => {
    expect(cards(drawProducts({ source: "new", limit: "6" }, texts))).toBe(6)
    expect(cards(drawProducts({ source: "fixed", ids: "prod_1,prod_2,prod_3", limit: "1" }, texts))).toBe(3)
    expect(cards(drawProducts({}, texts))).toBe(4)
    expect(cards(drawProducts({ limit: "9000" }, texts))).toBe(12)
  })

  it("shows prices and buttons as they are set, and no markup of anyone's", () => {
    expect(drawProducts({ "show-price": "false" }, texts)).not.toContain("€20.00")
    expect(drawProducts({ limit: "1" }, texts)).toContain("Shop now")
    expect(drawProducts({ button: "" }, texts)).not.toContain("Shop now")
    expect(drawProducts({ button: "<b>Buy</b>" }, texts)).toContain("&lt;b&gt;Buy&lt;/b&gt;")
    expect(drawCoupon({ "text-color": '"><script>' }, texts)).not.toContain("<script>")
    expect(drawCoupon({ offer: "moffer_1" }, texts)).toContain("Each person's own")
    expect(drawCoupon({}, texts)).toContain("Choose an offer")
  })
})

describe("a node for the canvas", () => {
  it("may stand where MJML lets it", () => {
    expect(["mj-body", "mj-wrapper", "mj-column", "mj-hero", "mj-section"].map(levelBelow)).toEqual(["section", "section", "content", "content", "fixed"])
    const kept = { name: "mj-table", source: 3, attributes: { width: "100%" }, inherited: {}, written: "<mj-table />", children: [] }
    expect(definitionOf(kept, "mj-column")).toMatchObject({ type: "marketing-kept", tagName: "tr", written: "<mj-table />", source: 3, kept: { width: "100%" } })
    expect(definitionOf(kept, "mj-section")).toMatchObject({ draggable: false })
    expect(definitionOf({ name: "mj-text", attributes: { color: "red" }, inherited: {}, content: "Hi", children: [] }, "mj-column")).toMatchObject({ type: "mj-text", content: "Hi", attributes: { color: "red" } })
  })
})
