import type { Problem } from "../../base/problem"
import type { Say } from "../pages/page-words"
import type { BlockElement } from "./find-elements"
import { findSource, productSources, type ProductSourceKey } from "./product-sources"
import { readAttributes } from "./read-attributes"

/** How a product block looks. */
export type ProductLook = {
  columns: number
  button: string
  showPrice: boolean
  stack: boolean
  align: "left" | "center" | "right"
  /** Pixels from the message's edge to the products. */
  side: number
  background: string
  color: string
  saleColor: string
  buttonBackground: string
  buttonColor: string
  radius: number
  fontFamily: string
}

/** Which products a block shows: what is asked of the shop. */
export type ProductQuestion = {
  source: ProductSourceKey
  limit: number
  ids: string[]
  collection: string
  category: string
  days: number
  inStock: boolean
  /** What to show to somebody for whom there is nothing. */
  empty: "hide" | "best_sellers"
}

export type ProductBlock = ProductQuestion & { look: ProductLook }

/** The attributes of `<mj-products>`. */
export const productAttributes = [
  "source", "limit", "columns", "ids", "collection", "category", "days", "button", "show-price", "in-stock", "empty", "stack-on-mobile", "align", "side-padding",
  "background-color", "color", "sale-color", "button-background-color", "button-color", "border-radius", "font-family",
] as const

const MOST = 12

/** Whether its products are still to be chosen by hand. */
export const isUnchosen = ({ source, ids }: ProductQuestion) => source === "fixed" && !ids.length

/** Reads one `<mj-products>`, with everything that is wrong with it and what is still to be chosen. */
export function readProductBlock(element: BlockElement, say: Say): { block: ProductBlock; problems: Problem[]; choices: Problem[] } {
  const read = readAttributes(element, productAttributes)
  if (!element.attributes.get("source")) read.problem(`<mj-products> does not say which products to show. Write source="best_sellers", or another of ${productSources.map(({ key }) => key).join(", ")}.`)
  const source = read.choice("source", "best_sellers", productSources.map(({ key }) => key))
  const { days, narrowed } = findSource(source)!
  const ids = [...new Set(read.text("ids", "").split(/[\s,]+/).filter(Boolean))]
  const block: ProductBlock = {
    source, ids,
    limit: read.number("limit", source === "fixed" ? Math.min(Math.max(ids.length, 1), MOST) : 4, { least: 1, most: MOST }),
    collection: read.text("collection", ""),
    category: read.text("category", ""),
    days: read.number("days", days ?? 30, { least: 1, most: 3650 }),
    inStock: read.flag("in-stock", true),
    empty: read.choice("empty", "hide", ["hide", "best_sellers"]),
    look: {
      columns: read.number("columns", 2, { least: 1, most: 4 }),
      button: read.text("button", say("product_button")),
      showPrice: read.flag("show-price", true),
      stack: read.flag("stack-on-mobile", true),
      align: read.choice("align", "left", ["left", "center", "right"]),
      side: read.number("side-padding", 24, { least: 12, most: 120 }),
      background: read.color("background-color", ""),
      color: read.color("color", "#111827"),
      saleColor: read.color("sale-color", "#b91c1c"),
      buttonBackground: read.color("button-background-color", "#111827"),
      buttonColor: read.color("button-color", "#ffffff"),
      radius: read.number("border-radius", 6, { least: 0, most: 60 }),
      fontFamily: read.text("font-family", "Helvetica, Arial, sans-serif"),
    },
  }
  if (isUnchosen(block)) read.choose('<mj-products source="fixed"> names no product. Choose some, or write their ids, as ids="prod_1,prod_2".')
  if (ids.length > MOST) read.problem(`<mj-products> names ${ids.length} products. It shows ${MOST} at most: take some out, or write a second block.`)
  if (source !== "fixed" && ids.length) read.problem('ids are only read with source="fixed". Take them out, or choose that source.')
  if (!narrowed && (block.collection || block.category)) read.problem(`A collection or category narrows best_sellers and new. Take it out of source="${source}".`)
  return { block, problems: read.problems, choices: read.choices }
}
