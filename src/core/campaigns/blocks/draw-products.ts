import { ONLY_TO_SEE } from "../write-text-part"
import { escapeHtml } from "../liquid-engines"
import { productVariable } from "./block-facts"
import type { ProductBlock, ProductLook } from "./product-block"

/** Pixels on each side of a product; two of them lie between neighbours. */
const GUTTER = 12

/**
 * A product block as MJML: a section a row, a column a product, each only drawn where the person has a product for it. What
 * stands between {{ and }} is filled for each person; nothing is looped over, so that a mail costs what it prints.
 */
export function drawProducts({ limit, look }: ProductBlock, position: number): string {
  const columns = Math.min(look.columns, limit)
  const rows = Array.from({ length: Math.ceil(limit / columns) }, (_, row) => {
    const cells = Array.from({ length: columns }, (_, column) => row * columns + column)
    const drawn = cells.map((slot, column) => drawCell(slot < limit ? productVariable(position, slot) : null, look, { width: 100 / columns, guarded: column === 0 })).join("")
    const kept = look.stack || columns === 1 ? drawn : `<mj-group>${drawn}</mj-group>`
    return when(productVariable(position, row * columns), `<mj-section padding="8px ${look.side - GUTTER}px" css-class="shelf"${attribute("background-color", look.background)}>${kept}</mj-section>`)
  })
  return rows.join("")
}

function drawCell(product: string | null, look: ProductLook, { width, guarded }: { width: number; guarded: boolean }): string {
  const content = product === null ? "" : drawProduct(product, look)
  return `<mj-column vertical-align="top" width="${Number(width.toFixed(4))}%">${product === null || guarded ? content : when(product, content)}</mj-column>`
}

function drawProduct(product: string, look: ProductLook): string {
  const font = attribute("font-family", look.fontFamily)
  const text = `${font} align="${look.align}" padding="4px ${GUTTER}px"`
  const print = (field: string) => `{{ ${product}.${field} }}`
  return [
    when(`${product}.image`, `<mj-image src="${print("image")}" href="${print("url")}" alt="${print("title")}" css-class="${ONLY_TO_SEE}" padding="8px ${GUTTER}px" border-radius="${look.radius}px"${look.stack ? ' fluid-on-mobile="true"' : ""} />`),
    `<mj-text ${text} font-size="16px" line-height="22px" font-weight="600" color="${look.color}"><a href="${print("url")}" style="color:${look.color};text-decoration:none">${print("title")}</a></mj-text>`,
    ...(look.showPrice ? [when(`${product}.price`, `<mj-text ${text} font-size="15px" line-height="20px" color="${look.color}">${drawPrice(product, look)}</mj-text>`)] : []),
    ...(look.button ? [`<mj-button href="${print("url")}"${font} align="${look.align}" padding="8px ${GUTTER}px 16px" background-color="${look.buttonBackground}" color="${look.buttonColor}" border-radius="${look.radius}px" font-size="14px" inner-padding="10px 18px">${escapeHtml(look.button)}</mj-button>`] : []),
  ].join("")
}

function drawPrice(product: string, { saleColor }: ProductLook): string {
  return `{% if ${product}.was %}<span style="color:${saleColor};font-weight:600">{{ ${product}.price }}</span> <s style="color:#6b7280">{{ ${product}.was }}</s>{% else %}{{ ${product}.price }}{% endif %}`
}

const when = (condition: string, content: string) => `<mj-raw>{% if ${condition} %}</mj-raw>${content}<mj-raw>{% endif %}</mj-raw>`
const attribute = (name: string, value: string) => (value ? ` ${name}="${escapeHtml(value)}"` : "")
