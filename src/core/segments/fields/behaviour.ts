import { defineField } from "../define-field"
import type { Field } from "../field"

/** What someone did, by the events of their past. */
export const behaviourFields: Field[] = [
  defineField("behaviour", {
    name: "did", label: "Did something", group: "behaviour",
    help: "How often, or how much of, something happened within a time you choose: visits, carts, orders, mails and events of your own.",
    words: { subject: "who" }, reads: { from: "value" },
  }),
  defineField("sequence", {
    name: "did_then", label: "Did one thing, then another", group: "behaviour",
    help: "One thing within a time you choose, and another one later, soon enough.",
    words: { subject: "who" }, reads: { from: "value" },
  }),
]
