import type { Problem } from "../../base/problem"
import type { BlockElement } from "./find-elements"
import { readAttributes } from "./read-attributes"

/** One `<mj-coupon>`: the offer whose code stands in it, and how the box looks. */
export type CouponBlock = { offer: string; hidden: boolean; label: string; background: string; color: string; border: string; fontFamily: string }

/** The attributes of `<mj-coupon>`. */
export const couponAttributes = ["offer", "label", "hidden", "background-color", "text-color", "border-color", "font-family"] as const

/** Reads one `<mj-coupon>`, with everything that is wrong with it and what is still to be chosen. */
export function readCouponBlock(element: BlockElement): { block: CouponBlock; problems: Problem[]; choices: Problem[] } {
  const read = readAttributes(element, couponAttributes)
  const block: CouponBlock = {
    offer: read.text("offer", ""),
    hidden: read.flag("hidden", false),
    label: read.text("label", ""),
    background: read.color("background-color", "#f3f4f6"),
    color: read.color("text-color", "#111827"),
    border: read.color("border-color", "#9ca3af"),
    fontFamily: read.text("font-family", "Helvetica, Arial, sans-serif"),
  }
  if (!block.offer) read.choose('<mj-coupon> names no offer. Choose one, or create it under Coupons and write its id, as offer="moffer_…".')
  return { block, problems: read.problems, choices: read.choices }
}
