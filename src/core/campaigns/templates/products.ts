import { blocksOf } from "./blocks"
import { looks } from "./looks"
import { page } from "./page"
import type { SystemTemplate } from "./template.schema"
import { write } from "./write"

const coral = blocksOf(looks.coral)
const backInStock = page({
  look: looks.coral, title: "Back in stock",
  parts: [
    coral.row(coral.shopName(), { padding: "36px 40px 24px" }),
    coral.card([
      coral.row([
        coral.headline("It’s back.", { size: 88, colour: "onAccent", padding: "0 0 12px" }),
        coral.text("What was sold out can be ordered again.", { size: 18, colour: "onAccent", padding: "0" }),
      ].join("\n"), { ground: "accent", padding: "64px 40px 56px" }),
      coral.section([
        coral.column([
          coral.text("Back on the shelf", { size: 13, colour: "quiet", padding: "0 0 4px" }),
          coral.text("Say in a sentence why people like it so much.", { size: 18, padding: "0" }),
        ].join("\n"), { width: "100%" }),
      ].join("\n"), { ground: "card", padding: "44px 40px 16px" }),
      coral.products("fixed", { words: "Get it now", radius: 8 }),
      coral.row(coral.text("We cannot set one aside, so first come, first served.", { size: 14, line: 21, colour: "quiet", padding: "0" }), { ground: "card", padding: "0 40px 44px" }),
    ], { radius: "16px" }),
  ],
})

const signal = blocksOf(looks.signal)
const priceDrop = page({
  look: looks.signal, title: "The price went down",
  parts: [
    signal.row(signal.shopName({ align: "left" }), { padding: "36px 40px 20px" }),
    signal.card([
      signal.row([
        signal.text("Price drop", { size: 15, line: 20, colour: "accent", weight: 700, padding: "0 0 16px" }),
        signal.headline("It costs less now", { size: 52, padding: "0 0 16px" }),
        signal.text('Hi {{ person.first_name | default: "there" }}, write here in a sentence what it is about, and until when the price holds.', { size: 17, padding: "0 0 28px" }),
        signal.rule("0"),
      ].join("\n"), { ground: "card", padding: "48px 40px 20px" }),
      signal.products("fixed", { words: "Take it at this price", radius: 0 }),
      signal.row(signal.text("The price is the one of the day this mail was sent.", { size: 14, line: 21, colour: "quiet", padding: "0" }), { ground: "card", padding: "0 40px 48px" }),
    ], { top: `10px solid ${looks.signal.accent}` }),
  ],
})

const linen = blocksOf(looks.linen)
const swatch = (colour: string, name: string, words: string) => linen.column([
  `        <mj-text padding="0 0 12px"><div role="img" aria-label="A swatch of ${name}" style="background:${colour};height:150px;line-height:150px;font-size:1px">&nbsp;</div></mj-text>`,
  linen.subhead(name, { size: 18, line: 24, padding: "0 0 2px" }),
  linen.text(words, { size: 14, line: 22, padding: "0 0 8px" }),
].join("\n"), { width: "48%" })

const newCollection = page({
  look: looks.linen, title: "The new collection",
  parts: [
    linen.section([
      linen.group([
        linen.column(linen.shopName({ align: "left", size: 13 }), { width: "65%" }),
        linen.column(linen.text("No. 1", { size: 13, line: 20, align: "right", colour: "quiet", padding: "0", family: looks.linen.display }), { width: "35%" }),
      ].join("\n")),
    ].join("\n"), { padding: "40px 40px 20px" }),
    linen.card([
      linen.row([
        linen.headline("The new<br /><em>collection</em>", { size: 72, padding: "0 0 28px" }),
        linen.text("One idea behind it, told in two sentences. What did you see, touch or find that made you want to make it?", { size: 18, line: 30, family: looks.linen.display, padding: "0 0 8px" }),
      ].join("\n"), { ground: "card", padding: "64px 40px 36px" }),
      linen.section(linen.group([swatch("#b5623f", "Terracotta", "A piece, in one line."), linen.gap(), swatch("#7c8a6b", "Sage", "A piece, in one line.")].join("\n")), { ground: "card", padding: "0 40px 20px" }),
      linen.section(linen.group([swatch("#d9b25f", "Ochre", "A piece, in one line."), linen.gap(), swatch("#3f4f5f", "Slate", "A piece, in one line.")].join("\n")), { ground: "card", padding: "0 40px 32px" }),
      linen.products("new"),
      linen.row(linen.button("See the collection", { radius: "0", padding: "0" }), { ground: "card", padding: "0 40px 56px" }),
    ]),
  ],
})

const lilac = blocksOf(looks.lilac)
const pick = (number: string, title: string, words: string, href: string) => lilac.section(lilac.group([
  lilac.column(lilac.text(number, { size: 40, line: 44, colour: "accent", weight: 800, padding: "0" }), { width: "18%", align: "top" }),
  lilac.column([
    lilac.subhead(title, { padding: "4px 0 4px" }),
    lilac.text(words, { size: 15, line: 24, padding: "0 0 6px" }),
    lilac.text(`<a href="${href}" style="color:${looks.lilac.accent};font-weight:600;text-decoration:underline">Have a look</a>`, { size: 15, line: 24, colour: "accent", padding: "0 0 20px" }),
  ].join("\n"), { width: "82%" }),
].join("\n")), { ground: "card" })

const justForYou = page({
  look: looks.lilac, title: "Chosen for you",
  parts: [
    lilac.row(lilac.shopName(), { padding: "36px 40px 24px" }),
    lilac.card([
      lilac.row([
        lilac.headline('Chosen for {{ person.first_name | default: "you" }}', { size: 52, padding: "0 0 12px" }),
        lilac.text('Three things we would show you if you walked in{% if person.favourite_category != "" %}, because you like our {{ person.favourite_category | downcase }}{% endif %}.', { size: 17, padding: "0 0 8px" }),
      ].join("\n"), { ground: "card", padding: "56px 40px 28px" }),
      pick("1", '{{ person.viewed_product | default: "The one everybody asks about" }}', '{% if person.viewed_product != "" %}You had a look at it. It is still here.{% else %}A product, and why it is good, in one sentence.{% endif %}', "{{ shop.url }}"),
      pick("2", "Goes well with what you have", 'A product that fits {% if person.last_product != "" %}your {{ person.last_product }}{% else %}most homes{% endif %}, in one sentence.', "{{ shop.url }}"),
      pick("3", "Something different", "A surprise. The best shelves have one.", "{{ shop.url }}"),
      lilac.products("viewed", { limit: 4 }),
      lilac.row(lilac.button("See everything", { padding: "8px 0 0", radius: "12px" }), { ground: "card", padding: "0 40px 48px" }),
    ], { radius: "16px" }),
  ],
})

/** About things the shop sells. */
export const productTemplates: readonly SystemTemplate[] = [
  {
    name: "back-in-stock", label: "Back in stock", category: "products", description: "Big, short and urgent without shouting: it is here again. Choose the products.",
    message: write("It’s back in stock", "What was sold out can be ordered again.", backInStock),
  },
  {
    name: "price-drop", label: "Price drop", category: "products", description: "What costs less now, with its old price struck through. Choose the products: the figures are the shop’s.",
    message: write("It costs less now", "The old price is struck through.", priceDrop),
  },
  {
    name: "new-collection", label: "New collection", category: "products", description: "An editorial page with colours instead of photographs. Put your own colours and names in.",
    message: write("The new collection is here", "One idea, four colours.", newCollection),
  },
  {
    name: "just-for-you", label: "Just for you", category: "products", description: "Three picks for one person, from what they like, bought and looked at.",
    message: write('{% if person.first_name != "" %}{{ person.first_name }}, three{% else %}Three{% endif %} things for you', "What we would show you if you walked in.", justForYou),
  },
]
