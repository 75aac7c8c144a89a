import { blocksOf } from "./blocks"
import { looks } from "./looks"
import { page } from "./page"
import type { SystemTemplate } from "./template.schema"
import { write } from "./write"

const plum = blocksOf(looks.plum)
const step = (when: string, what: string, last = false) => plum.group([
  plum.column(plum.text(last ? "○" : "●", { size: 18, line: 24, align: "center", colour: "accent", padding: "0" }), { width: "10%" }),
  plum.column([plum.text(when, { size: 13, line: 24, colour: "quiet", padding: "0" }), plum.text(what, { size: 16, line: 24, padding: "0 0 18px", colour: "ink" })].join("\n"), { width: "90%" }),
].join("\n"))

const orderThanks = page({
  look: looks.plum, title: "Thank you",
  parts: [
    plum.row(plum.shopName(), { padding: "36px 40px 24px" }),
    plum.card([
      plum.row([
        plum.headline("<em>Thank you</em>", { size: 64, align: "center", padding: "0 0 16px" }),
        plum.text('{% if person.orders > 1 %}This is order number {{ person.orders }}{% if person.first_name != "" %}, {{ person.first_name }}{% endif %}. That is what keeps a shop going, and we do not take it for granted.{% else %}Every order is read and packed by people{% if person.first_name != "" %}, {{ person.first_name }}{% endif %}, and yours made our day.{% endif %}', { size: 17, align: "center", padding: "0 16px 8px" }),
      ].join("\n"), { ground: "card", padding: "56px 40px 32px" }),
      plum.row(plum.subhead("What happens now", { padding: "0" }), { ground: "card", padding: "8px 40px 16px" }),
      plum.section(step("Today", "We pick and pack what you chose."), { ground: "card", padding: "0 32px" }),
      plum.section(step("Tomorrow", "It leaves us, and you get a number to follow it by."), { ground: "card", padding: "0 32px" }),
      plum.section(step("In two to four days", "It is at your door.", true), { ground: "card", padding: "0 32px 16px" }),
      plum.products("bought_together"),
      plum.section(plum.column([
        plum.subhead("Something not right?"),
        plum.text("Answer this mail. We would rather hear it than not.", { size: 15, line: 24, padding: "0" }),
      ].join("\n"), { tint: true, padding: "24px", radius: "10px" }), { ground: "card", padding: "8px 40px 40px" }),
    ], { top: `6px solid ${looks.plum.accent}` }),
  ],
})

const honey = blocksOf(looks.honey)
const star = (stars: number) => honey.column([
  honey.text(`<a href="{{ shop.url }}/review?stars=${stars}" aria-label="${stars} of 5 stars" style="color:${looks.honey.ink};text-decoration:none"><span style="font-size:34px;line-height:40px">★</span><br />${stars}</a>`, { size: 14, line: 20, align: "center", colour: "ink", weight: 600, padding: "12px 0" }),
].join("\n"), { width: "20%", tint: true, radius: "10px", border: `3px solid ${looks.honey.card}`, name: "tile" })

const reviewRequest = page({
  look: looks.honey, title: "How was it?",
  parts: [
    honey.row(honey.shopName(), { padding: "36px 40px 24px" }),
    honey.card([
      honey.row([
        honey.headline('How do you like your {{ person.last_product | default: "order" }}?', { size: 40, align: "center", padding: "0 0 16px" }),
        honey.text('Hi {{ person.first_name | default: "there" }}, you have had it for a while now. Tell us, and everybody who hesitates, in one click.', { size: 17, align: "center", padding: "0 12px 8px" }),
      ].join("\n"), { ground: "card", padding: "56px 40px 24px" }),
      honey.section(honey.group([1, 2, 3, 4, 5].map(star).join("\n")), { ground: "card", padding: "0 40px 8px" }),
      honey.section(honey.group([
        honey.column(honey.text("Not for me", { size: 13, colour: "quiet", padding: "0 4px" }), { width: "50%" }),
        honey.column(honey.text("Love it", { size: 13, align: "right", colour: "quiet", padding: "0 4px" }), { width: "50%" }),
      ].join("\n")), { ground: "card", padding: "0 40px 28px" }),
      honey.row([
        honey.button("Write a review", { href: "{{ shop.url }}/review", align: "center", radius: "999px", padding: "0 0 24px" }),
        honey.text("Honest words help most, the critical ones too. It takes about a minute.", { size: 14, line: 22, align: "center", colour: "quiet", padding: "0" }),
      ].join("\n"), { ground: "card", padding: "0 40px 44px" }),
    ], { radius: "16px" }),
  ],
})

const lagoon = blocksOf(looks.lagoon)
const level = `<div role="img" aria-label="Nearly empty" style="background:${looks.lagoon.line};border-radius:999px;height:14px;line-height:14px;font-size:1px"><div style="background:${looks.lagoon.accent};border-radius:999px;height:14px;width:18%;line-height:14px;font-size:1px">&nbsp;</div></div>`

const replenishment = page({
  look: looks.lagoon, title: "Running low?",
  parts: [
    lagoon.row(lagoon.shopName(), { padding: "36px 40px 24px" }),
    lagoon.card([
      lagoon.row([
        lagoon.headline("Running low?", { size: 48, padding: "0 0 20px" }),
        lagoon.text(level, { padding: "0 0 8px" }),
        lagoon.text("Just a guess, from when you ordered last.", { size: 13, colour: "quiet", padding: "0 0 28px" }),
        lagoon.text('Hi {{ person.first_name | default: "there" }}, {% if person.last_order_at != "" %}your last order was on {{ person.last_order_at | date: "%-d %B" }}{% else %}it has been a while since your last order{% endif %}. Order now and it is there before the last drop is gone.', { size: 17, padding: "0 0 8px" }),
      ].join("\n"), { ground: "card", padding: "56px 40px 16px" }),
      lagoon.section([
        lagoon.column([lagoon.text("The same again", { size: 13, colour: "quiet", padding: "0 0 2px" }), lagoon.subhead('{{ person.last_product | default: "Your usual" }}', { size: 22, padding: "0" })].join("\n"), { width: "58%", align: "middle" }),
        lagoon.column(lagoon.button("Order again", { padding: "12px 0" }), { width: "42%", align: "middle" }),
      ].join("\n"), { ground: "tint", padding: "20px 40px" }),
      lagoon.row(lagoon.text("Still have plenty? Then leave it: we only write when it may be time.", { size: 14, line: 22, colour: "quiet", padding: "0" }), { ground: "card", padding: "28px 40px 40px" }),
    ], { radius: "16px" }),
  ],
})

/** For people who ordered. */
export const orderTemplates: readonly SystemTemplate[] = [
  {
    name: "order-thanks", label: "Thank you for your order", category: "orders", description: "Thanks first-time and returning buyers in different words, and says what happens next.",
    message: write('Thank you{% if person.first_name != "" %}, {{ person.first_name }}{% endif %}', "What happens with your order now.", orderThanks),
  },
  {
    name: "review-request", label: "Review request", category: "orders", description: "Five stars to click, about the last thing somebody bought.",
    message: write('How do you like {% if person.last_product != "" %}your {{ person.last_product }}{% else %}what you ordered{% endif %}?', "One click is enough. A few words are even better.", reviewRequest),
  },
  {
    name: "replenishment", label: "Time to restock", category: "orders", description: "Reminds people of what they use up, a little before it is gone.",
    message: write('{% if person.last_product != "" %}Running low on {{ person.last_product }}?{% else %}Running low?{% endif %}', "Order now, and it arrives in time.", replenishment),
  },
]
