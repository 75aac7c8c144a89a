import { blocksOf } from "./blocks"
import { looks } from "./looks"
import { page } from "./page"
import type { SystemTemplate } from "./template.schema"
import { write } from "./write"

const harbour = blocksOf(looks.harbour)
const reassurance = (mark: string, words: string) => harbour.column([
  harbour.text(mark, { size: 22, line: 28, align: "center", colour: "accent", padding: "0 0 4px", weight: 700 }),
  harbour.text(words, { size: 14, line: 20, align: "center", padding: "0 8px 12px" }),
].join("\n"), { width: "33.33%" })

const abandonedCart = page({
  look: looks.harbour, title: "Your cart is waiting",
  parts: [
    harbour.row(harbour.shopName(), { padding: "36px 40px 24px" }),
    harbour.card([
      harbour.row([
        harbour.headline("Still thinking it over?", { size: 40, align: "center", padding: "0 0 12px" }),
        harbour.text('Take your time{% if person.first_name != "" %}, {{ person.first_name }}{% endif %}. We kept everything where you left it.', { size: 17, align: "center", padding: "0 0 8px" }),
      ].join("\n"), { ground: "card", padding: "56px 40px 24px" }),
      harbour.products("cart", { limit: 4, empty: "hide", words: "" }),
      harbour.row(harbour.button("Back to my cart", { href: "{{ shop.url }}/cart", align: "center", padding: "0" }), { ground: "card", padding: "16px 40px 44px" }),
      harbour.section([reassurance("✓", "Kept as you left it"), reassurance("✓", "Order when it suits you"), reassurance("✓", "Questions? Just answer this mail")].join("\n"), { ground: "card", padding: "0 32px 40px" }),
    ], { radius: "16px" }),
  ],
})

const paper = blocksOf(looks.paper)
const cartLetter = page({
  look: looks.paper, title: "About your cart",
  parts: [
    paper.row(paper.shopName({ align: "left", size: 13 }), { padding: "48px 40px 40px" }),
    paper.row([
      paper.headline('Hello {{ person.first_name | default: "there" }},', { size: 30, padding: "0 0 24px" }),
      paper.text("you had something in your cart and then went on with your day. That happens to all of us.", { size: 18, line: 30, family: looks.paper.display }),
      paper.text("If a question kept you from ordering – the size, the colour, when it would arrive – answer this mail. It comes straight to me, and I will find out.", { size: 18, line: 30, family: looks.paper.display }),
      paper.text(`And if you simply ran out of time: <a href="{{ shop.url }}/cart" style="color:${looks.paper.ink};text-decoration:underline;font-weight:700">your cart is still here</a>.`, { size: 18, line: 30, family: looks.paper.display, colour: "ink" }),
      paper.text("Kind regards,<br />your name here", { size: 18, line: 30, family: looks.paper.display, padding: "8px 0 4px" }),
      paper.text("{{ shop.name }}", { size: 14, colour: "quiet", padding: "0 0 32px" }),
      paper.rule("0"),
    ].join("\n")),
  ],
})

/** For carts that were left behind. */
export const cartTemplates: readonly SystemTemplate[] = [
  {
    name: "abandoned-cart", label: "Abandoned cart", category: "cart", description: "A calm reminder a few hours later: what waits, and the way back.",
    message: write("You left something in your cart", "We kept it for you. One click takes you back.", abandonedCart),
  },
  {
    name: "cart-letter", label: "A letter about the cart", category: "cart", description: "The second reminder, a day or two later: no banner, no offer, a person who asks.",
    message: write('{{ person.first_name | default: "Hello" }}, can I help with your order?', "If a question kept you from it, just answer.", cartLetter),
  },
]
