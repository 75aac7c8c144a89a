import { blocksOf } from "./blocks"
import { looks } from "./looks"
import { page } from "./page"
import type { SystemTemplate } from "./template.schema"
import { write } from "./write"

const dusk = blocksOf(looks.dusk)
const winBack = page({
  look: looks.dusk, title: "It has been a while",
  parts: [
    dusk.row(dusk.shopName(), { padding: "36px 40px 24px" }),
    dusk.card([
      dusk.row([
        dusk.headline('It has been a while, {{ person.first_name | default: "old friend" }}', { size: 46, colour: "onAccent", padding: "0 0 16px" }),
        dusk.text('{% if person.last_order_at != "" %}Your last order was on {{ person.last_order_at | date: "%-d %B %Y" }}. {% endif %}We would love to see you again.', { size: 17, colour: "onAccent", padding: "0 0 16px" }),
        dusk.button("See what is new", { inverse: true, padding: "8px 0 0" }),
      ].join("\n"), { ground: "accent", padding: "72px 40px 56px" }),
      dusk.row(dusk.subhead("What changed since", { size: 24, padding: "0" }), { ground: "card", padding: "44px 40px 16px" }),
      dusk.section([
        dusk.column([dusk.subhead("New on the shelves"), dusk.text("Name the one thing they have not seen yet, and why it is good.", { size: 15, line: 24, padding: "0" })].join("\n"), { width: "48%", tint: true, padding: "24px", radius: "12px" }),
        dusk.gap(),
        dusk.column([dusk.subhead("Better than before"), dusk.text("Something you improved: delivery, packaging, a product people asked for.", { size: 15, line: 24, padding: "0" })].join("\n"), { width: "48%", tint: true, padding: "24px", radius: "12px" }),
      ].join("\n"), { ground: "card", padding: "0 40px 28px" }),
      dusk.products("new"),
      dusk.row(dusk.text("Was there something we should do better? Just answer this mail.", { size: 15, line: 24, colour: "quiet", align: "center", padding: "0" }), { ground: "card", padding: "0 40px 40px" }),
    ], { radius: "16px" }),
  ],
})

const velvet = blocksOf(looks.velvet)
const figure = (value: string, label: string) => velvet.column([
  velvet.text(value, { size: 26, line: 32, align: "center", colour: "accent", family: looks.velvet.display, padding: "0 0 2px" }),
  velvet.text(label, { size: 12, line: 18, align: "center", colour: "quiet", padding: "0" }),
].join("\n"), { width: "50%" })

const vip = page({
  look: looks.velvet, title: "For our best customers", reason: "You get this mail from {{ shop.name }} because you are one of our best customers.",
  parts: [
    velvet.row(velvet.shopName({ colour: "accent", size: 13 }), { padding: "52px 40px 32px" }),
    velvet.card([
      velvet.row([
        velvet.text("✦", { size: 28, line: 32, align: "center", colour: "accent", padding: "0 0 20px" }),
        velvet.headline("You come first", { size: 44, align: "center", padding: "0 0 20px" }),
        velvet.text("A few people carry a shop. You are one of them, so you get what comes next before anybody else does.", { size: 17, line: 29, align: "center", padding: "0 12px 12px" }),
      ].join("\n"), { ground: "card", padding: "56px 40px 24px" }),
      velvet.section(velvet.group([
        figure('{% if person.orders > 0 %}{{ person.orders }}{% else %}✓{% endif %}', '{% if person.orders == 1 %}order{% elsif person.orders > 1 %}orders{% else %}invited{% endif %}'),
        figure('{% if person.first_order_at != "" %}{{ person.first_order_at | date: "%Y" }}{% else %}★{% endif %}', '{% if person.first_order_at != "" %}with us since{% else %}by name{% endif %}'),
      ].join("\n")), { ground: "card", padding: "8px 40px 32px" }),
      velvet.section(velvet.column([
        velvet.subhead("Yours from today", { align: "center", padding: "0 0 8px" }),
        velvet.text("Describe the privilege in one sentence: early access, a gift, a private sale. Name its last day.", { size: 15, line: 25, align: "center", padding: "0 0 20px" }),
        velvet.button("Enter", { align: "center", radius: "2px", padding: "0" }),
      ].join("\n"), { tint: true, padding: "32px 24px" }), { ground: "card", padding: "0 40px 48px" }),
    ], { top: `1px solid ${looks.velvet.accent}` }),
  ],
})

const paper = blocksOf(looks.paper)
const stillInterested = page({
  look: looks.paper, title: "Shall we stay in touch?",
  parts: [
    paper.row(paper.shopName({ align: "center", size: 13 }), { padding: "56px 40px 56px" }),
    paper.row([
      paper.headline("Shall we stay<br />in touch?", { size: 48, align: "center", padding: "0 0 24px" }),
      paper.text('Hello {{ person.first_name | default: "there" }}, you have not looked at our mails for some time. That is fine. We would rather ask than fill your inbox.', { size: 17, line: 28, align: "center", padding: "0 24px 24px" }),
      paper.button("Yes, keep writing to me", { align: "center", radius: "999px", padding: "0 0 20px" }),
      paper.text(`<a href="{{ unsubscribe_url }}" style="color:${looks.paper.text};text-decoration:underline">No, thank you. Unsubscribe me.</a>`, { size: 15, align: "center", padding: "0 0 12px" }),
      paper.text("If we do not hear from you, this is the last mail.", { size: 14, align: "center", colour: "quiet", padding: "0 0 40px" }),
      paper.rule("0"),
    ].join("\n")),
  ],
})

/** For keeping people, and for letting them go in good order. */
export const retentionTemplates: readonly SystemTemplate[] = [
  {
    name: "win-back", label: "Win back", category: "retention", description: "For people who have not ordered for a long time: what changed since, without begging.",
    message: write('{{ person.first_name | default: "Hello" }}, it has been a while', "A lot has changed since your last visit.", winBack),
  },
  {
    name: "vip", label: "For your best customers", category: "retention", description: "Black, gold and quiet: early access or a privilege for the few.",
    message: write('{% if person.first_name != "" %}{{ person.first_name }}, this{% else %}This{% endif %} is for you first', "Before anybody else sees it.", vip),
  },
  {
    name: "still-interested", label: "Shall we stay in touch?", category: "retention", description: "Asks people who stopped reading whether they want to stay. Keeps the list healthy.",
    message: write("Shall we stay in touch?", "One click keeps you on the list. Otherwise this is the last mail.", stillInterested),
  },
]
