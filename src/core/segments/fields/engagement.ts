import { defineField } from "../define-field"
import type { Field, FieldGroup, ProfileColumn } from "../field"

type Moment = { name: string; column: ProfileColumn; label: string; days: string; group: FieldGroup; help: string; did: string; never: string; once: string; noun: string }

/** A moment as a date and as the days that have passed since. */
export function moment({ name, column, label, days, group, help, did, never, once, noun }: Moment): Field[] {
  const words = { subject: `who ${did}`, empty: `who ${never}`, filled: `who ${once}` }
  return [
    defineField("date", { name, label, group, help, words: { noun, ...words }, reads: { from: "profile", column } }),
    defineField("days", { name: `days_since_${name.replace(/_at$/, "")}`, label: days, group, help: `Whole days since the ${noun}.`, words: { noun: `time since the ${noun}`, ...words }, reads: { from: "profile", column } }),
  ]
}

/** A number everybody has, be it 0. */
function count(name: ProfileColumn, label: string, noun: string, subject: string, unit: readonly [string, string], help: string): Field {
  return defineField("number", { name, label, group: "engagement", always: true, help, words: { noun, subject, unit }, reads: { from: "profile", column: name } })
}

const known = "Only known of people who allow it."

/** How someone takes part: visits and mails. */
export const engagementFields: Field[] = [
  defineField("number", {
    name: "engagement", label: "Engagement score", group: "engagement", always: true,
    help: "From 0 to 100, by clicks, visits and orders; each counts for less as it grows old.",
    words: { noun: "engagement score", subject: "whose engagement score is" }, reads: { from: "profile", column: "engagement" },
  }),
  count("visits", "Number of visits", "number of visits", "who visited the site", ["time", "times"], "Visits to the site; a pause of half an hour begins a new one."),
  ...moment({
    name: "last_visit_at", column: "last_visit_at", label: "Last visit", days: "Days since last visit", group: "engagement", help: "When something was last done on the site.",
    did: "last visited the site", never: "never visited the site", once: "have visited the site", noun: "last visit",
  }),
  count("mails_received", "Mails received", "number of mails received", "who received", ["mail", "mails"], "Mails the mail server took."),
  count("mails_clicked", "Mails clicked", "number of mails clicked", "who clicked in", ["mail", "mails"], "Mails of which a link was followed, each counted once; machines do not count."),
  count("mails_opened", "Mails opened", "number of mails opened", "who opened", ["mail", "mails"], `Mails that were opened, each counted once. ${known}`),
  ...moment({
    name: "last_mail_at", column: "last_mail_at", label: "Last mail received", days: "Days since last mail", group: "engagement", help: "When the mail server last took a mail.",
    did: "last received a mail", never: "never received a mail", once: "have received a mail", noun: "last mail",
  }),
  ...moment({
    name: "last_click_at", column: "last_click_at", label: "Last click in a mail", days: "Days since last click", group: "engagement", help: "When a link of a mail was last followed.",
    did: "last clicked in a mail", never: "never clicked in a mail", once: "have clicked in a mail", noun: "last click",
  }),
  ...moment({
    name: "last_open_at", column: "last_open_at", label: "Last mail opened", days: "Days since last open", group: "engagement", help: `When a mail was last opened. ${known}`,
    did: "last opened a mail", never: "never opened a mail", once: "have opened a mail", noun: "last mail opened",
  }),
]

/** What someone left in carts. */
export const cartFields: Field[] = [
  defineField("number", {
    name: "abandoned_carts", label: "Carts abandoned", group: "carts", always: true, help: "Carts with something in them that were left lying.",
    words: { noun: "number of carts abandoned", subject: "who abandoned", unit: ["cart", "carts"] }, reads: { from: "profile", column: "abandoned_carts" },
  }),
  defineField("money", {
    name: "cart_value", label: "Value of the abandoned cart", group: "carts", always: true,
    help: "Of the last cart, while it lies abandoned and no order followed it; 0 otherwise. In the reporting currency.",
    words: { noun: "value of the abandoned cart", subject: "whose abandoned cart is worth" }, reads: { from: "profile", column: "cart_value" },
  }),
  ...moment({
    name: "last_cart_at", column: "last_cart_at", label: "Last cart", days: "Days since last cart", group: "carts", help: "When a cart with something in it was last touched.",
    did: "last filled a cart", never: "never filled a cart", once: "have filled a cart", noun: "last cart",
  }),
]
