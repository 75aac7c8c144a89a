import { defineField } from "../define-field"
import type { Field } from "../field"

/** What someone allowed. */
export const consentFields: Field[] = [
  defineField("choice", {
    name: "email_consent", label: "Marketing consent", group: "consent", always: true, defaultValue: "subscribed",
    help: "Whether the person agreed to marketing mail. Campaigns go to subscribed people only, whatever the segment says.",
    choices: [
      { value: "subscribed", label: "Subscribed" },
      { value: "unsubscribed", label: "Unsubscribed" },
      { value: "pending", label: "Asked, not confirmed yet" },
      { value: "never_asked", label: "Never asked" },
    ],
    words: { subject: "whose marketing consent" }, reads: { from: "profile", column: "email_consent" },
  }),
  defineField("date", {
    name: "email_consent_at", label: "Consent changed on", group: "consent", help: "When the marketing consent last changed.",
    words: { subject: "whose marketing consent changed", empty: "whose marketing consent never changed", filled: "whose marketing consent changed at some time" },
    reads: { from: "profile", column: "email_consent_at" },
  }),
  defineField("days", {
    name: "days_since_consent", label: "Days since consent changed", group: "consent", help: "Whole days since the marketing consent last changed.",
    words: { subject: "whose marketing consent changed" }, reads: { from: "profile", column: "email_consent_at" },
  }),
  defineField("text", {
    name: "email_consent_source", label: "Consent given through", group: "consent", defaultOperator: "contains", help: "How the person said so, as it was written down.",
    words: { subject: "whose source of consent", empty: "whose source of consent is not known", filled: "whose source of consent is known" },
    reads: { from: "profile", column: "email_consent_source" },
  }),
  defineField("boolean", {
    name: "open_tracking", label: "Allows open tracking", group: "consent", help: "Whether the person agreed that opening a mail is recorded.",
    words: { subject: "who allow open tracking", negative: "who do not allow open tracking" }, reads: { from: "profile", column: "open_tracking" },
  }),
]
