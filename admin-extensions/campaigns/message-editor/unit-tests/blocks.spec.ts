import { checkMessage } from "../../../../src/core/campaigns/check-message"
import { messageSchema } from "../../../../src/core/campaigns/message.schema"
import { blocks } from "../blocks"
import { readBlock } from "../seam/canvas-node"
import { parseMjml } from "../seam/parse-mjml"
import { writeCanvas } from "../seam/write-canvas"
import { readCanvas } from "../seam/canvas-node"

const shop = { name: "Harbour", url: "https://shop.example.com", postalAddress: "1 Street", currency: "eur", language: "en" as const }
const treeOf = (mjml: string) => {
  const parsed = parseMjml(mjml)
  if (!("tree" in parsed)) throw new Error(JSON.stringify(parsed.refusal))
  return parsed.tree
}
const all = blocks.flatMap(({ blocks: some }) => some)

describe("a block that is put in", () => {
  it.each(all.map((block) => [block.name, block] as const))("%s is written as MJML that opens again as it is", async (name, { mjml }) => {
    const nodes = readBlock(treeOf(`<mjml><mj-body>${mjml((text) => text)}</mj-body></mjml>`), () => ({}))
    const empty = treeOf("<mjml>\n  <mj-body></mj-body>\n</mjml>")
    const top = nodes[0]!.name.match(/section|hero|products|coupon/)
    const children = top ? nodes : [{ name: "mj-section", attributes: {}, inherited: {}, children: [{ name: "mj-column", attributes: {}, inherited: {}, children: nodes }] }]
    const written = writeCanvas(empty, readCanvas(empty), { ...readCanvas(empty), children })
    const again = treeOf(written)
    expect(writeCanvas(again, readCanvas(again), readCanvas(again))).toBe(written)
    const problems = await checkMessage(messageSchema.parse({ version: 1, subject: "Hello", mjml: written }), { shop })
    // A coupon has no offer until one is chosen.
    if (name === "coupon") expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("names no offer")])
    else expect(problems).toEqual([])
  })
})
