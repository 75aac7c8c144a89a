import { escapeHtml } from "../liquid-engines"
import { couponVariable } from "./block-facts"
import type { CouponBlock } from "./coupon-block"

/** A coupon as MJML: a dashed box with what it is worth, the code to copy, and until when it holds. A hidden one draws nothing. */
export function drawCoupon({ hidden, label, background, color, border, fontFamily }: CouponBlock, offer: number): string {
  if (hidden) return ""
  const coupon = couponVariable(offer)
  const text = `align="center" color="${color}" font-family="${escapeHtml(fontFamily)}" padding="4px 16px"`
  const words = label ? escapeHtml(label) : `{{ ${coupon}.value }} off with this code`
  return `<mj-section padding="16px 24px"><mj-column background-color="${background}" border="2px dashed ${border}" border-radius="8px" padding="16px 8px">`
    + `<mj-text ${text} font-size="16px" line-height="22px">${words}</mj-text>`
    + `<mj-text ${text} font-size="26px" line-height="34px" font-weight="700" letter-spacing="2px">{{ ${coupon}.code }}</mj-text>`
    + `<mj-raw>{% if ${coupon}.until %}</mj-raw><mj-text ${text} font-size="13px" line-height="18px">Valid until {{ ${coupon}.until }}</mj-text><mj-raw>{% endif %}</mj-raw>`
    + `</mj-column></mj-section>`
}
