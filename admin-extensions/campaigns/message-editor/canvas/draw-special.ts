import { findSource } from "../../../../src/core/campaigns/blocks/product-sources"
import { encodeEntities } from "../seam/entities"
import { stillPicture } from "./still-picture"

export type SpecialTexts = { product: string; price: string; button: string; coupon: string; noOffer: string }

/** Products as they will stand: how many, beside one another, what they show. Which ones is known when the mail is sent. */
export function drawProducts(attributes: Record<string, string>, texts: SpecialTexts): string {
  const columns = clamp(attributes.columns, 2, 1, 4)
  const chosen = (attributes.ids ?? "").split(",").filter(Boolean).length
  const count = attributes.source === "fixed" ? Math.max(1, Math.min(12, chosen)) : clamp(attributes.limit, 4, 1, 12)
  const price = attributes["show-price"] !== "false"
  const button = attributes.button ?? texts.button
  const card = `<div style="padding:8px;text-align:center;font:14px/20px sans-serif;color:#3f3f46">
    <img src="${stillPicture("")}" alt="" style="display:block;width:100%;border-radius:6px">
    <div style="padding-top:8px;font-weight:600">${encodeEntities(texts.product)}</div>
    ${price ? `<div style="color:#71717a">${encodeEntities(texts.price)}</div>` : ""}
    ${button ? `<div style="display:inline-block;margin-top:8px;padding:6px 14px;background:#18181b;color:#fff;border-radius:6px">${encodeEntities(button)}</div>` : ""}
  </div>`
  return `<div style="max-width:600px;margin:0 auto;padding:12px;background:#fff">
    <div style="font:12px/18px sans-serif;color:#71717a;text-align:center;padding-bottom:4px">${encodeEntities(findSource(attributes.source ?? "")?.label ?? "")}</div>
    <div style="display:grid;grid-template-columns:repeat(${columns},minmax(0,1fr))">${card.repeat(count)}</div>
  </div>`
}

/** A coupon as it will stand; each person gets a code of their own. */
export function drawCoupon(attributes: Record<string, string>, texts: SpecialTexts): string {
  const color = encodeEntities(attributes["text-color"] || "#18181b")
  const background = encodeEntities(attributes["background-color"] || "#f4f4f5")
  return `<div style="max-width:600px;margin:0 auto;padding:16px"><div style="padding:16px;text-align:center;border:2px dashed ${color};border-radius:8px;background:${background};color:${color}">
    <div style="font:700 22px/30px ui-monospace,monospace;letter-spacing:2px">ABCD-1234</div>
    ${attributes.label ? `<div style="font:13px/20px sans-serif">${encodeEntities(attributes.label)}</div>` : ""}
    <div style="font:13px/20px sans-serif;opacity:.8">${encodeEntities(attributes.offer ? texts.coupon : texts.noOffer)}</div>
  </div></div>`
}

function clamp(written: string | undefined, fallback: number, least: number, most: number): number {
  const value = Number.parseInt(written ?? "", 10)
  return Number.isNaN(value) ? fallback : Math.min(most, Math.max(least, value))
}
