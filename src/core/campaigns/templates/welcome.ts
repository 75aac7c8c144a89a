import { blocksOf } from "./blocks"
import { looks } from "./looks"
import { page } from "./page"
import type { SystemTemplate } from "./template.schema"
import { write } from "./write"

const clay = blocksOf(looks.clay)
const promise = (number: string, title: string, words: string) => clay.section(clay.group([
  clay.column(clay.text(number, { size: 34, line: 38, family: looks.clay.display, colour: "accent", padding: "0" }), { width: "14%" }),
  clay.column([clay.subhead(title, { padding: "4px 0 4px" }), clay.text(words, { size: 15, line: 24, padding: "0 0 20px" })].join("\n"), { width: "86%" }),
].join("\n")), { ground: "card" })

const welcome = page({
  look: looks.clay, title: "Welcome",
  parts: [
    clay.row(clay.shopName(), { padding: "36px 40px 24px" }),
    clay.card([
      clay.row([
        clay.headline('Good to have you,<br />{{ person.first_name | default: "friend" }}', { size: 46, align: "center", colour: "onAccent", padding: "0 0 16px" }),
        clay.text("You will hear from us when there is something worth hearing, and never for the sake of it.", { size: 17, align: "center", colour: "onAccent", padding: "0 20px 8px" }),
      ].join("\n"), { ground: "accent", padding: "56px 40px 48px" }),
      clay.row(clay.text("Three things we promise", { size: 13, align: "center", colour: "quiet", padding: "0 0 24px", spacing: "1px" }), { ground: "card", padding: "40px 40px 0" }),
      promise("1", "Things that last", "Say in a sentence what makes your products worth keeping."),
      promise("2", "People who answer", "Reply to any of our mails and somebody who knows the shop reads it."),
      promise("3", "No hurry", "Tell here how returns work, in words a friend would use."),
      clay.row(clay.button("Have a look around", { align: "center", radius: "999px", padding: "12px 0 0" }), { ground: "card", padding: "0 40px 48px" }),
    ], { radius: "16px" }),
  ],
})

const meadow = blocksOf(looks.meadow)
const welcomeCoupon = page({
  look: looks.meadow, title: "Your welcome gift",
  parts: [
    meadow.row(meadow.shopName(), { padding: "36px 40px 24px" }),
    meadow.card([
      meadow.row([
        meadow.text("A small hello", { size: 15, align: "center", colour: "onAccent", padding: "0 0 8px", weight: 600 }),
        meadow.headline("{{ coupon.value }} off", { size: 84, align: "center", colour: "onAccent", padding: "0 0 8px", weight: 800 }),
        meadow.text("your first order", { size: 20, align: "center", colour: "onAccent", padding: "0" }),
      ].join("\n"), { ground: "accent", padding: "52px 40px" }),
      meadow.row(meadow.text('Hi {{ person.first_name | default: "there" }}, thank you for joining us. Take your time: look around, find what you like, and let us take a little off the first one.', { align: "center", padding: "0" }), { ground: "card", padding: "40px 40px 12px" }),
      meadow.coupon("Your code, to enter at the checkout"),
      meadow.row(meadow.button("Choose something", { align: "center", padding: "0" }), { ground: "card", padding: "16px 40px 48px" }),
    ], { radius: "16px" }),
  ],
})

/** The first mails after somebody joined. */
export const welcomeTemplates: readonly SystemTemplate[] = [
  {
    name: "welcome", label: "Welcome", category: "welcome", description: "Says hello to new subscribers, and three things they can count on.",
    message: write('Good to have you{% if person.first_name != "" %}, {{ person.first_name }}{% endif %}', "What you can expect from us, in three lines.", welcome),
  },
  {
    name: "welcome-coupon", label: "Welcome with a coupon", category: "welcome", description: "A first-order discount on a ticket, with its code in sight. Choose the offer.",
    message: write("Here is {{ coupon.value }} off your first order", "Your code is inside, ready for the checkout.", welcomeCoupon),
  },
]
