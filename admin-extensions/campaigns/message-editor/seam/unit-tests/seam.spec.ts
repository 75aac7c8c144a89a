import fc from "fast-check"
import { systemTemplates } from "../../../../../src/core/campaigns/templates/system-templates"
import { keptIn, readBlock, readCanvas, type CanvasNode } from "../canvas-node"
import { canCarryText, fromCanvasText, toCanvasText } from "../canvas-text"
import { parseMjml, type MjmlTree } from "../parse-mjml"
import { resolveAttributes } from "../resolve-attributes"
import { writeCanvas } from "../write-canvas"

function treeOf(mjml: string): MjmlTree {
  const parsed = parseMjml(mjml)
  if (!("tree" in parsed)) throw new Error(JSON.stringify(parsed.refusal))
  return parsed.tree
}

/** Opens a message, lets `edit` change the canvas, and closes it. */
function edited(mjml: string, edit: (body: CanvasNode) => void = () => undefined): string {
  const tree = treeOf(mjml)
  const now = readCanvas(tree)
  edit(now)
  return writeCanvas(tree, readCanvas(tree), now)
}

const find = (node: CanvasNode, name: string): CanvasNode => [node, ...node.children.flatMap((child) => all(child))].find((each) => each.name === name)!
const all = (node: CanvasNode): CanvasNode[] => [node, ...node.children.flatMap(all)]

const tricky = `<mjml>
  <mj-head>
    <mj-attributes><mj-all font-family='Arial' /><mj-text color="#333" padding="0 0 16px"/><mj-class name="big" font-size="40px" /></mj-attributes>
    <mj-style>a > b { color: red } /* {{ shop.name }} */</mj-style>
  </mj-head>
  <mj-body width="600px"   background-color='#fff'>
    <!-- the top > of it -->
    <mj-raw>{% if person.orders > 2 and person.city == "A > B" %}</mj-raw>
    <mj-section css-class="a"><mj-column>
      <mj-text mj-class="big">Hi {{ person.first_name | default: "there & <co>" }},<br/>5 &gt; 4 {%- if person.orders < 3 -%}<b>few</b>{% endif %}</mj-text>
      <mj-button href="{{ shop.url }}?n={{ person.city | default: "x" }}&amp;b=1">Go</mj-button>
      <mj-image src="https://x.example/a.png" alt='A "quoted" word'></mj-image>
      <mj-table><tr>{% for i in (1..3) %}<td>{{ i }}</td>{% endfor %}</tr></mj-table>
      <mj-text>{% if person.orders > 1 %}<b>{% else %}<i>{% endif %}open</mj-text>
    </mj-column></mj-section>
    <mj-raw>{% endif %}</mj-raw>
    <mj-products source="best_sellers" limit="4"/>
    <mj-social><mj-social-element name="facebook" href="x">F</mj-social-element></mj-social>
  </mj-body>
</mjml>
`

describe("the seam between stored MJML and the visual editor", () => {
  const messages = [tricky, ...systemTemplates.map(({ message }) => message.mjml)]

  it.each(messages.map((mjml) => [mjml]))("changes nothing by opening and closing", (mjml) => {
    expect(edited(mjml)).toBe(mjml)
  })

  it("changes one text and nothing else", () => {
    const now = edited(tricky, (body) => { find(body, "mj-button").content = "Buy &amp; go <span data-liquid=\"\">{{ person.city | default: &quot;a&quot; }}</span>" })
    expect(now).toBe(tricky.replace(">Go<", '>Buy &amp; go {{ person.city | default: "a" }}<'))
  })

  it("changes one attribute and leaves its neighbours as they are written", () => {
    expect(edited(tricky, (body) => { find(body, "mj-image").attributes.alt = 'It\'s "new" {{ shop.name | append: "!" }}' }))
      .toBe(tricky.replace(`alt='A "quoted" word'`, `alt="It's &quot;new&quot; {{ shop.name | append: "!" }}"`))
    expect(edited(tricky, (body) => { find(body, "mj-body").attributes.width = "640px" })).toBe(tricky.replace('"600px"', '"640px"'))
    expect(edited(tricky, (body) => { find(body, "mj-products").attributes.limit = "6" })).toBe(tricky.replace('"4"/>', '"6"/>'))
    expect(edited(tricky, (body) => { delete find(body, "mj-section").attributes["css-class"] })).toBe(tricky.replace(' css-class="a"', ""))
  })

  it("writes an attribute that the head gave until now, and none that it still gives", () => {
    expect(edited(tricky, (body) => { find(body, "mj-text").attributes["font-size"] = "20px" })).toBe(tricky.replace('mj-class="big">', 'mj-class="big" font-size="20px">'))
  })

  it("takes a block out, and keeps the comment before it", () => {
    const now = edited(tricky, (body) => { body.children = body.children.filter(({ name }) => name !== "mj-products") })
    expect(now).toBe(tricky.replace('\n    <mj-products source="best_sellers" limit="4"/>', ""))
    expect(edited(tricky, (body) => { body.children = body.children.slice(1) })).toContain("<!-- the top > of it -->")
  })

  it("moves and copies what stands in the source without changing a letter of it", () => {
    const section = tricky.slice(tricky.indexOf("<mj-section"), tricky.indexOf("</mj-section>") + 13)
    const now = edited(tricky, (body) => { body.children = [...body.children.slice(2), body.children[0]!, body.children[1]!, body.children[1]!] })
    expect(now.split(section)).toHaveLength(3)
    expect(edited(now)).toBe(now)
  })

  it("adds a new block with its own attributes only", () => {
    const tree = treeOf(tricky)
    const [block] = readBlock(treeOf('<mjml><mj-body><mj-section><mj-column><mj-text align="center">New {{ shop.name }}</mj-text></mj-column></mj-section></mj-body></mjml>'), resolveAttributes(tree))
    expect(block!.children[0]!.children[0]!.attributes).toEqual({ "font-family": "Arial", color: "#333", padding: "0 0 16px", align: "center" })
    const now = edited(tricky, (body) => void body.children.push(block!))
    expect(now).toBe(tricky.replace("</mj-social>", `</mj-social>
    <mj-section>
      <mj-column>
        <mj-text align="center">New {{ shop.name }}</mj-text>
      </mj-column>
    </mj-section>`))
  })

  it("fills an empty body", () => {
    const now = edited("<mjml><mj-body /></mjml>", (body) => void body.children.push({ name: "mj-coupon", attributes: { offer: "moffer_1" }, inherited: {}, children: [] }))
    expect(now).toBe('<mjml><mj-body>\n    <mj-coupon offer="moffer_1" />\n  </mj-body></mjml>')
  })

  it("draws, but does not touch, what a browser would rewrite", () => {
    expect(keptIn(readCanvas(treeOf(tricky))).map(({ name }) => name)).toEqual(["mj-raw", "mj-table", "mj-text", "mj-raw", "mj-social"])
  })

  it.each([
    ["<p>no mjml</p>", "not_mjml", 1],
    ["", "not_mjml", 1],
    ["<mjml><mj-body>\n<mj-section>\n</mj-body></mjml>", "nesting", 3],
    ["<mjml><mj-body>\n\n<mj-text>x</mj-body></mjml>", "nesting", 3],
    ["<mjml><mj-body>\n<div>x</div></mj-body></mjml>", "stray", 2],
  ])("says why it cannot open %j", (mjml, reason, line) => {
    expect(parseMjml(mjml)).toEqual({ refusal: { line, reason } })
  })
})

describe("a text on the canvas", () => {
  it("comes back as it went in", () => {
    const piece = fc.oneof(
      fc.constantFrom('{{ person.first_name | default: "a<b" }}', "{% if person.orders > 2 %}", "{% endif %}", "<b>", "</b>", '<a href="{{ shop.url }}">', "</a>", "<br/>", "&amp;", "&nbsp;", "{", "}", "\n"),
      fc.string({ maxLength: 5 }),
    )
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")), (raw) => {
      fc.pre(canCarryText(raw))
      expect(fromCanvasText(toCanvasText(raw))).toBe(raw)
      // What a browser gives back is escaped in its own way.
      expect(fromCanvasText(toCanvasText(raw).replaceAll(/(data-liquid="")/g, 'data-liquid=""'))).toBe(raw)
    }))
  })

  it("keeps Liquid whole when someone formats a part of it", () => {
    expect(fromCanvasText('Hi <span data-liquid="">{{ person.<b>first</b>_name }}</span>!')).toBe("Hi {{ person.first_name }}!")
    expect(fromCanvasText('<span style="color:red"><span data-liquid="">{{ a }} and more</span></span>')).toBe('<span style="color:red">{{ a }} and more</span>')
    expect(fromCanvasText('<span data-liquid="">{{ a }}! Yes<br><b>Next</b></span>')).toBe("{{ a }}! Yes<br><b>Next</b>")
    expect(fromCanvasText('<a href="{{ a | default: &quot;b&quot; }}">{{&nbsp;a &gt; 1 }}</a>')).toBe('<a href="{{ a | default: "b" }}">{{ a > 1 }}</a>')
  })

  it.each([
    ['<p {% if a %}class="b"{% endif %}>x</p>'], ["<b>{% if a %}</b>{% endif %}<i>"], ["<table><tr><td>x</td></tr></table>"], ["a < b"], ["{% if a %}<b>{% endif %}x"], ["<style>a{}</style>"],
  ])("is refused as %s", (raw) => {
    expect(canCarryText(raw)).toBe(false)
  })

  it.each([["Plain"], ['{{ a | default: "<" }}'], ['<a href="{{ a | append: "?" }}">x</a>'], ["<b>a<br>b</b>"], ["<!--[if mso]>x<![endif]-->a"]])("carries %s", (raw) => {
    expect(canCarryText(raw)).toBe(true)
  })
})
