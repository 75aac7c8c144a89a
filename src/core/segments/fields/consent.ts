import { defineField } from "../define-field"
import type { Field } from "../field"

type Purpose = { name: "email" | "sms" | "open" | "click" | "profiling"; said: string; what: string; label: string; help: string }

const purposes: readonly Purpose[] = [
  { name: "email", said: "marketing consent", label: "Marketing consent", what: "marketing mail", help: "Campaigns go to subscribed people only, whatever the segment says." },
  { name: "sms", said: "consent to text messages", label: "Consent to text messages", what: "marketing by text message", help: "Nothing is sent by text message without it." },
  { name: "open", said: "consent to open tracking", label: "Consent to open tracking", what: "recording that a mail was opened", help: "Without it opening is not recorded." },
  { name: "click", said: "consent to click tracking", label: "Consent to click tracking", what: "recording which link of a mail was followed", help: "Without it clicks are not recorded as this person's." },
  { name: "profiling", said: "consent to profiling", label: "Consent to profiling", what: "being judged by their behaviour", help: "What someone did on the site is kept with it." },
]

const states = [
  { value: "subscribed", label: "Subscribed" },
  { value: "unsubscribed", label: "Unsubscribed" },
  { value: "pending", label: "Asked, not confirmed yet" },
  { value: "never_asked", label: "Never asked" },
]

/** What someone allowed, when and how they said so. */
export const consentFields: Field[] = [
  ...purposes.flatMap(fieldsOf),
  defineField("days", {
    name: "days_since_consent", label: "Days since consent changed", group: "consent", help: "Whole days since the marketing consent last changed.",
    words: {
      noun: "time since the marketing consent changed", subject: "whose marketing consent changed",
      empty: "whose marketing consent never changed", filled: "whose marketing consent changed at some time",
    },
    reads: { from: "profile", column: "email_consent_at" },
  }),
  defineField("boolean", {
    name: "open_tracking", label: "Allows open tracking", group: "consent", always: true, help: "Whether the person agreed that opening a mail is recorded.",
    words: { subject: "who allow open tracking", negative: "who do not allow open tracking" }, reads: { from: "profile", column: "open_tracking" },
  }),
]

function fieldsOf({ name, said, label, what, help }: Purpose): Field[] {
  return [
    defineField("choice", {
      name: `${name}_consent`, label, group: "consent", always: true, defaultValue: "subscribed",
      help: `Whether the person agreed to ${what}. ${help}`,
      choices: states, words: { subject: `whose ${said}` }, reads: { from: "profile", column: `${name}_consent` },
    }),
    defineField("date", {
      name: `${name}_consent_at`, label: `${label}: changed on`, group: "consent", help: `When the ${said} last changed.`,
      words: { noun: `last change of the ${said}`, subject: `whose ${said} changed`, empty: `whose ${said} never changed`, filled: `whose ${said} changed at some time` },
      reads: { from: "profile", column: `${name}_consent_at` },
    }),
    defineField("text", {
      name: `${name}_consent_source`, label: `${label}: given through`, group: "consent", defaultOperator: "contains",
      help: "How the person said so, as it was written down.",
      words: { subject: `whose source of the ${said}`, empty: `whose source of the ${said} is not known`, filled: `whose source of the ${said} is known` },
      reads: { from: "profile", column: `${name}_consent_source` },
    }),
  ]
}
