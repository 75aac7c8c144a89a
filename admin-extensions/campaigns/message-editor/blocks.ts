import { ArrowsPointingOut, Button, Code, Envelope, Gap, GridLayout, LayoutLeftRight, Minus, Photo, ReceiptPercent, Share, ShoppingBag, TablePen, Text, Typography, Window } from "@medusajs/icons"
import type { ComponentType } from "react"

/** What can be put into a message: its name in the texts, its picture, and its MJML. `say` gives the words it begins with. */
export type Block = { name: string; icon: ComponentType<{ className?: string }>; mjml: (say: (text: string) => string) => string }

const column = (inner: string) => `<mj-column>${inner}</mj-column>`
const section = (...columns: string[]) => `<mj-section>${columns.map(column).join("")}</mj-section>`
const paragraph = (say: (text: string) => string) => `<mj-text>${say("paragraph")}</mj-text>`

/** The blocks in the order they are shown. To add one, add one object and its texts. */
export const blocks: readonly { group: "content" | "layout" | "shop"; blocks: readonly Block[] }[] = [
  {
    group: "content",
    blocks: [
      { name: "text", icon: Text, mjml: paragraph },
      { name: "heading", icon: Typography, mjml: (say) => `<mj-text font-size="28px" line-height="36px" font-weight="700">${say("heading")}</mj-text>` },
      { name: "image", icon: Photo, mjml: () => `<mj-image src="" alt="" />` },
      { name: "button", icon: Button, mjml: (say) => `<mj-button href="{{ shop.url }}">${say("button")}</mj-button>` },
      { name: "divider", icon: Minus, mjml: () => `<mj-divider border-width="1px" border-color="#e4e4e7" />` },
      { name: "spacer", icon: Gap, mjml: () => `<mj-spacer height="24px" />` },
      {
        name: "social", icon: Share,
        mjml: () => `<mj-text align="center" font-size="14px"><a href="https://www.instagram.com/">Instagram</a> &nbsp;·&nbsp; <a href="https://www.facebook.com/">Facebook</a> &nbsp;·&nbsp; <a href="https://www.youtube.com/">YouTube</a></mj-text>`,
      },
      { name: "table", icon: TablePen, mjml: (say) => `<mj-table><tr><th align="left">${say("column")}</th><th align="right">${say("column")}</th></tr><tr><td>${say("cell")}</td><td align="right">${say("cell")}</td></tr></mj-table>` },
      { name: "html", icon: Code, mjml: () => `<mj-raw><!-- HTML --></mj-raw>` },
    ],
  },
  {
    group: "layout",
    blocks: [
      { name: "columns_1", icon: Window, mjml: (say) => section(paragraph(say)) },
      { name: "columns_2", icon: LayoutLeftRight, mjml: (say) => section(paragraph(say), paragraph(say)) },
      { name: "columns_3", icon: GridLayout, mjml: (say) => section(paragraph(say), paragraph(say), paragraph(say)) },
      {
        name: "hero", icon: ArrowsPointingOut,
        mjml: (say) => `<mj-hero mode="fluid-height" background-color="#18181b" padding="48px 24px"><mj-text align="center" color="#ffffff" font-size="32px" line-height="40px" font-weight="700">${say("heading")}</mj-text><mj-button href="{{ shop.url }}" background-color="#ffffff" color="#18181b">${say("button")}</mj-button></mj-hero>`,
      },
    ],
  },
  {
    group: "shop",
    blocks: [
      { name: "products", icon: ShoppingBag, mjml: (say) => `<mj-products source="best_sellers" limit="4" columns="2" button="${say("shop_now")}" show-price="true" />` },
      { name: "coupon", icon: ReceiptPercent, mjml: () => `<mj-coupon offer="" />` },
      { name: "unsubscribe", icon: Envelope, mjml: (say) => `<mj-text align="center" font-size="12px" line-height="18px" color="#71717a">{{ shop.name }}, {{ shop.postal_address }}<br><a href="{{ unsubscribe_url }}" style="color:#71717a">${say("unsubscribe")}</a></mj-text>` },
    ],
  },
]
