import type { Problem } from "../../base/problem"
import type { MessageBlocks } from "./block-facts"
import { readCouponBlock } from "./coupon-block"
import { drawCoupon } from "./draw-coupon"
import { drawProducts } from "./draw-products"
import { speak } from "../pages/page-words"
import type { PageLanguage } from "../pages/languages"
import { findElements } from "./find-elements"
import { readProductBlock, type ProductBlock } from "./product-block"

/** `choices` are what is still to be chosen: blocks that can be drawn, with an example. */
export type ExpandedBlocks = { mjml: string; blocks: MessageBlocks<ProductBlock>; problems: Problem[]; choices: Problem[] }

/** The MJML with every `<mj-products>` and `<mj-coupon>` written out, their own words in this language, line numbers kept, and what has to be read for them. */
export function expandBlocks(mjml: string, language: PageLanguage): ExpandedBlocks {
  const say = speak(language, {})
  const products: ProductBlock[] = []
  const offers: string[] = []
  const problems: Problem[] = []
  const choices: Problem[] = []
  let expanded = ""
  let from = 0
  for (const element of findElements(mjml)) {
    let drawn: string
    if (element.name === "mj-products") {
      const read = readProductBlock(element, say)
      problems.push(...read.problems)
      choices.push(...read.choices)
      drawn = drawProducts(read.block, products.push(read.block) - 1)
    } else {
      const read = readCouponBlock(element)
      problems.push(...read.problems)
      choices.push(...read.choices)
      if (!offers.includes(read.block.offer)) offers.push(read.block.offer)
      drawn = drawCoupon(read.block, offers.indexOf(read.block.offer), say)
    }
    expanded += mjml.slice(from, element.start) + drawn + "\n".repeat(element.source.split("\n").length - 1)
    from = element.start + element.source.length
  }
  return { mjml: expanded + mjml.slice(from), blocks: { products, offers }, problems, choices }
}
