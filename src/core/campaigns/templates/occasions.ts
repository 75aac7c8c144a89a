import { blocksOf } from "./blocks"
import { looks } from "./looks"
import { page } from "./page"
import type { SystemTemplate } from "./template.schema"
import { write } from "./write"

const neon = blocksOf(looks.neon)
const sale = page({
  look: looks.neon, title: "Sale",
  parts: [
    neon.row(neon.shopName({ align: "left" }), { padding: "40px 40px 28px" }),
    neon.row([
      neon.headline("SALE", { size: 128, colour: "onAccent", padding: "0 0 8px", spacing: "-4px" }),
      neon.text("Up to 40 % off. Until Sunday, midnight.", { size: 22, line: 30, colour: "onAccent", weight: 700, padding: "0 0 28px" }),
      neon.button("Shop the sale", { inverse: true, radius: "0", padding: "0" }),
    ].join("\n"), { ground: "accent", padding: "48px 40px 52px" }),
    neon.section(neon.group([
      neon.column([neon.text("–20 %", { size: 26, line: 34, align: "center", colour: "accent", weight: 800, padding: "0" }), neon.text("on this", { size: 13, line: 18, align: "center", padding: "0" })].join("\n"), { width: "33.33%" }),
      neon.column([neon.text("–30 %", { size: 26, line: 34, align: "center", colour: "accent", weight: 800, padding: "0" }), neon.text("on that", { size: 13, line: 18, align: "center", padding: "0" })].join("\n"), { width: "33.33%" }),
      neon.column([neon.text("–40 %", { size: 26, line: 34, align: "center", colour: "accent", weight: 800, padding: "0" }), neon.text("on the rest", { size: 13, line: 18, align: "center", padding: "0" })].join("\n"), { width: "33.33%" }),
    ].join("\n")), { padding: "40px 24px" }),
    neon.row([
      neon.rule("0 0 28px"),
      neon.text('{% if person.first_name != "" %}{{ person.first_name }}, everything{% else %}Everything{% endif %} is marked already: no code to enter, nothing to remember. What is gone is gone.', { size: 16, padding: "0" }),
    ].join("\n"), { padding: "0 40px 16px" }),
  ],
})

const confetti = ["#c0206e", "#f2a900", "#0b8a80", "#5b4bd6", "#e4572e", "#0b8a80", "#c0206e", "#f2a900", "#5b4bd6"]
  .map((colour, index) => `<span style="color:${colour};font-size:${[18, 11, 15, 22, 12, 18, 13, 20, 11][index]}px">●</span>`).join("&ensp;")

const party = blocksOf(looks.party)
const birthday = page({
  look: looks.party, title: "Happy birthday",
  parts: [
    party.row(party.shopName(), { padding: "36px 40px 24px" }),
    party.card([
      party.row([
        `        <mj-text align="center" padding="0 0 24px" font-size="18px" line-height="28px"><span aria-hidden="true">${confetti}</span></mj-text>`,
        party.headline('Happy birthday,<br />{{ person.first_name | default: "friend" }}!', { size: 52, align: "center", padding: "0 0 16px" }),
        party.text("We hope there is cake. Here is something from us, to spend on nobody but yourself.", { size: 17, align: "center", padding: "0 20px 8px" }),
      ].join("\n"), { ground: "card", padding: "52px 40px 24px" }),
      party.row([
        party.text("Your gift", { size: 14, align: "center", colour: "quiet", padding: "0 0 4px" }),
        party.subhead("{{ coupon.value }} off", { size: 48, line: 56, align: "center", colour: "accent", padding: "0" }),
      ].join("\n"), { ground: "card", padding: "8px 40px 12px" }),
      party.coupon("Your code, to enter at the checkout"),
      party.row([
        party.button("Unwrap it", { align: "center", radius: "999px", padding: "12px 0 32px" }),
        `        <mj-text align="center" padding="0" font-size="18px" line-height="28px"><span aria-hidden="true">${confetti}</span></mj-text>`,
      ].join("\n"), { ground: "card", padding: "0 40px 44px" }),
    ], { radius: "24px" }),
  ],
})

const pine = blocksOf(looks.pine)
const seasons = page({
  look: looks.pine, title: "Season’s greetings",
  parts: [
    pine.row([pine.text("✻&ensp;✻&ensp;✻", { size: 18, line: 24, align: "center", colour: "onPage", padding: "0 0 20px" }), pine.shopName({ size: 13 })].join("\n"), { padding: "48px 40px 36px" }),
    pine.card([
      pine.row([
        pine.headline("<em>Season’s greetings</em>", { size: 52, align: "center", padding: "0 0 24px" }),
        pine.text('Dear {{ person.first_name | default: "friend" }}, the year is nearly over. Thank you for being part of it{% if person.orders > 0 %}, and for trusting us with your order{% if person.orders > 1 %}s{% endif %}{% endif %}.', { size: 18, line: 30, align: "center", family: looks.pine.display, padding: "0 12px 8px" }),
      ].join("\n"), { ground: "card", padding: "64px 40px 24px" }),
      pine.section(pine.column([
        pine.subhead("Order in time", { align: "center" }),
        pine.text("By 18 December, and it lies under the tree. Write your own dates here.", { size: 15, line: 24, align: "center", padding: "0 0 20px" }),
        pine.button("Find a gift", { align: "center", radius: "4px", padding: "0" }),
      ].join("\n"), { tint: true, padding: "28px 24px", radius: "4px" }), { ground: "card", padding: "16px 40px 32px" }),
      pine.products("best_sellers", { limit: 4 }),
      pine.row(pine.text("Warm wishes from all of us", { size: 15, line: 24, align: "center", colour: "quiet", family: looks.pine.display, padding: "0" }), { ground: "card", padding: "0 40px 48px" }),
    ], { radius: "4px" }),
  ],
})

/** For days that come once a year, or end on Sunday. */
export const occasionTemplates: readonly SystemTemplate[] = [
  {
    name: "sale", label: "Sale", category: "occasions", description: "Four letters, one figure and an end. Loud on purpose.",
    message: write("The sale is on: up to 40 % off", "Until Sunday, midnight. No code needed.", sale),
  },
  {
    name: "birthday", label: "Birthday", category: "occasions", description: "Confetti, a gift and its code. For a segment of people whose birthday it is. Choose the offer.",
    message: write('Happy birthday{% if person.first_name != "" %}, {{ person.first_name }}{% endif %}!', "There is a gift inside.", birthday),
  },
  {
    name: "seasons-greetings", label: "Season’s greetings", category: "occasions", description: "A card for the end of the year, with the last day to order.",
    message: write("Season’s greetings from {{ shop.name }}", "Thank you for this year.", seasons),
  },
]
