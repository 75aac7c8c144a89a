import { escapeHtml } from "../liquid-engines"
import type { Say } from "../pages/page-words"
import { couponVariable } from "./block-facts"
import type { CouponBlock } from "./coupon-block"

/** A coupon as MJML: a dashed box with what it is worth, the code to copy, and until when it holds, in the words of `say`. A hidden one draws nothing. */
export function drawCoupon({ hidden, label, background, color, border, fontFamily }: CouponBlock, offer: number, say: Say): string {
  if (hidden) return ""
  const coupon = couponVariable(offer)
  const text = `align="center" color="${color}" font-family="${escapeHtml(fontFamily)}" padding="4px 16px"`
  const words = escapeHtml(label || say("coupon_value", { value: `{{ ${coupon}.value }}` }))
  return `<mj-section padding="16px 24px"><mj-column background-color="${background}" border="2px dashed ${border}" border-radius="8px" padding="16px 8px">`
    + `<mj-text ${text} font-size="16px" line-height="22px">${words}</mj-text>`
    + `<mj-text ${text} font-size="26px" line-height="34px" font-weight="700" letter-spacing="2px">{{ ${coupon}.code }}</mj-text>`
    + `<mj-raw>{% if ${coupon}.until %}</mj-raw><mj-text ${text} font-size="13px" line-height="18px">${escapeHtml(say("coupon_until", { date: `{{ ${coupon}.until }}` }))}</mj-text><mj-raw>{% endif %}</mj-raw>`
    + `</mj-column></mj-section>`
}
