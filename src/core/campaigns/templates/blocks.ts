import type { ProductSourceKey } from "../blocks/product-sources"
import type { Look } from "./look"

type TextWish = { size?: number; line?: number; align?: "left" | "center" | "right"; padding?: string; colour?: keyof typeof classes; family?: string; weight?: number; spacing?: string; name?: string }
type ButtonWish = { href?: string; align?: "left" | "center"; radius?: string; padding?: string; inverse?: boolean }
type SectionWish = { padding?: string; ground?: keyof typeof grounds }
type CardWish = { radius?: string; top?: string }
type ColumnWish = { width?: string; padding?: string; tint?: boolean; radius?: string; border?: string; name?: string; align?: "top" | "middle" | "bottom" }

/** What the style sheet knows letters and grounds by, for dark screens. */
const classes = { text: "copy", quiet: "quiet", ink: "ink", accent: "accent", onAccent: "on-accent", onPage: "on-page" } as const
const grounds = { none: "", card: "card", accent: "band", tint: "tone" } as const

/** The MJML of the parts templates are made of, in one look. */
export function blocksOf(look: Look) {
  const text = (content: string, { size = 16, line = Math.round(size * 1.6), align = "left", padding = "0 0 16px", colour = "text", family = look.sans, weight = 400, spacing, name }: TextWish = {}) =>
    `        <mj-text align="${align}" padding="${padding}" font-family="${family}" font-size="${size}px" line-height="${line}px" font-weight="${weight}" color="${look[colour]}"${spacing ? ` letter-spacing="${spacing}"` : ""} css-class="${[classes[colour], name].filter(Boolean).join(" ")}">${content}</mj-text>`

  const plain = "margin:0;font-family:inherit;font-size:inherit;line-height:inherit;font-weight:inherit"
  const headline = (content: string, { size = 38, ...wish }: TextWish = {}) =>
    text(`<h1 style="${plain}">${content}</h1>`, { size, line: Math.round(size * 1.15), colour: "ink", family: look.display, weight: look.displayWeight, name: size > 100 ? "giant" : size > 56 ? "huge" : "large", ...wish })

  const subhead = (content: string, wish: TextWish = {}) =>
    text(`<h2 style="${plain}">${content}</h2>`, { size: 20, line: 28, colour: "ink", family: look.display, weight: look.displayWeight, padding: "0 0 8px", ...wish })

  const button = (label: string, { href = "{{ shop.url }}", align = "left", radius = "8px", padding = "8px 0 16px", inverse = false }: ButtonWish = {}) =>
    `        <mj-button href="${href}" align="${align}" padding="${padding}" inner-padding="15px 30px" background-color="${inverse ? look.onAccent : look.accent}" color="${inverse ? look.accent : look.onAccent}" border-radius="${radius}" font-family="${look.sans}" font-size="16px" font-weight="600" line-height="20px" css-class="${inverse ? "cta-inverse" : "cta"}">${label}</mj-button>`

  const rule = (padding = "8px 0 24px") => `        <mj-divider border-width="1px" border-color="${look.line}" padding="${padding}" css-class="rule" />`

  const column = (content: string, { width, padding = "0", tint = false, radius, border, name, align = "top" }: ColumnWish = {}) =>
    `      <mj-column${width ? ` width="${width}"` : ""} vertical-align="${align}" padding="${padding}"${tint ? ` background-color="${look.tint}"` : ""}${radius ? ` border-radius="${radius}"` : ""}${border ? ` border="${border}"` : ""}${tint ? ` css-class="${["tint", name].filter(Boolean).join(" ")}"` : ""}>
${content}
      </mj-column>`

  /** What keeps two columns apart, and one from the next where they stand below each other. */
  const gap = (width = "4%") => column('        <mj-spacer height="12px" />', { width })

  const section = (columns: string, { padding = "0 40px", ground = "none" }: SectionWish = {}) => {
    const colour = { none: "", card: look.card, accent: look.accent, tint: look.tint }[ground]
    return `    <mj-section padding="${padding}"${colour ? ` background-color="${colour}"` : ""} css-class="${["pad", grounds[ground]].filter(Boolean).join(" ")}">
${columns}
    </mj-section>`
  }

  /** Columns that stay side by side on a phone. */
  const group = (columns: string) => `      <mj-group>
${columns}
      </mj-group>`

  /** One column over the whole width. */
  const row = (content: string, wish: SectionWish = {}) => section(column(content), wish)

  /** Sections that make one card; they stand in one box, so that no line shows between them where a screen rounds. */
  const card = (sections: readonly string[], { radius, top }: CardWish = {}) => `    <mj-wrapper padding="0" background-color="${look.card}"${radius ? ` border-radius="${radius}"` : ""}${top ? ` border-top="${top}"` : ""} css-class="card">
${sections.join("\n")}
    </mj-wrapper>`

  /** Products of the shop's, read when the mail is written; people for whom there is nothing see the best sellers, or nothing. Of "fixed" all are shown that whoever uses the template chooses. */
  const products = (source: ProductSourceKey, { limit = 2, empty = source === "fixed" ? "hide" : "best_sellers", words = "Have a look", radius }: { limit?: number; empty?: "hide" | "best_sellers"; words?: string; radius?: number } = {}) =>
    `    <mj-products source="${source}"${source === "fixed" ? ' ids=""' : ` limit="${limit}"`} columns="2" side-padding="40"${source === "best_sellers" ? "" : ` empty="${empty}"`} button="${words}" background-color="${look.card}" color="${look.ink}" sale-color="${look.accent}" button-background-color="${look.accent}" button-color="${look.onAccent}"${radius === undefined ? "" : ` border-radius="${radius}"`} font-family="${look.sans}" />`

  /** The code of an offer that whoever uses the template chooses. */
  const coupon = (label: string) =>
    `    <mj-coupon offer="" label="${label}" background-color="${look.tint}" text-color="${look.ink}" border-color="${look.accent}" font-family="${look.sans}" />`

  /** The shop's name, which leads to the shop. */
  const shopName = ({ colour = "onPage", padding = "0", align = "center", size = 14 }: Pick<TextWish, "colour" | "padding" | "align" | "size"> = {}) =>
    text(`<a href="{{ shop.url }}" style="color:${look[colour]};text-decoration:none">{{ shop.name | upcase }}</a>`, { size, line: 20, align, padding, colour, weight: 700, spacing: "2px" })

  return { text, headline, subhead, button, rule, column, gap, section, group, row, card, products, coupon, shopName }
}
