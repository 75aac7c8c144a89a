import { defineField } from "../define-field"
import type { Field } from "../field"

/** Who someone is. */
export const identityFields: Field[] = [
  defineField("text", {
    name: "email", label: "E-mail", group: "identity", always: true, defaultOperator: "contains",
    help: "The address that names a person; a guest and an account with the same address are one person.",
    words: { subject: "whose e-mail" }, reads: { from: "profile", column: "email", lowerCase: true },
  }),
  defineField("text", {
    name: "first_name", label: "First name", group: "identity", help: "From the account, or else the last order.",
    words: { subject: "whose first name", empty: "without a first name", filled: "with a first name" }, reads: { from: "profile", column: "first_name" },
  }),
  defineField("text", {
    name: "last_name", label: "Last name", group: "identity", help: "From the account, or else the last order.",
    words: { subject: "whose last name", empty: "without a last name", filled: "with a last name" }, reads: { from: "profile", column: "last_name" },
  }),
  defineField("text", {
    name: "company", label: "Company", group: "identity", help: "The company named in the account or the last address.",
    words: { subject: "whose company", empty: "without a company", filled: "with a company" }, reads: { from: "profile", column: "company_name" },
  }),
  defineField("text", {
    name: "phone", label: "Phone", group: "identity", defaultOperator: "starts_with", help: "As written in the account or the last address.",
    words: { subject: "whose phone number", empty: "without a phone number", filled: "with a phone number" }, reads: { from: "profile", column: "phone" },
  }),
  defineField("boolean", {
    name: "has_phone", label: "Has a phone number", group: "identity", always: true, help: "Whether any phone number is known.",
    words: { subject: "whose phone number is known", negative: "whose phone number is not known" }, reads: { from: "profile", column: "phone", presence: true },
  }),
  defineField("text", {
    name: "locale", label: "Language", group: "identity", defaultOperator: "starts_with",
    help: "The language of the latest order that tells one, as a code: en, en-GB, de-DE.",
    words: { subject: "whose language", empty: "whose language is not known", filled: "whose language is known" }, reads: { from: "profile", column: "locale" },
  }),
  defineField("text", {
    name: "time_zone", label: "Time zone", group: "identity", help: "By name, as in Europe/Berlin: given, or that of the address.",
    words: { subject: "whose time zone", empty: "whose time zone is not known", filled: "whose time zone is known" }, reads: { from: "profile", column: "time_zone" },
  }),
  defineField("date", {
    name: "birthday", label: "Birthday", group: "identity", defaultOperator: "anniversary_in_next", defaultValue: 7, help: "The day of birth.",
    words: { noun: "birthday", subject: "who were born", empty: "whose birthday is not known", filled: "whose birthday is known" }, reads: { from: "profile", column: "birthday", stored: "day" },
  }),
  defineField("text", {
    name: "gender", label: "Gender", group: "identity", help: "As it was given.",
    words: { subject: "whose gender", empty: "whose gender is not known", filled: "whose gender is known" }, reads: { from: "profile", column: "gender" },
  }),
  defineField("boolean", {
    name: "has_account", label: "Has an account", group: "identity", always: true, help: "No means a guest, who ordered without registering.",
    words: { subject: "who have an account", negative: "who are guests" }, reads: { from: "profile", column: "has_account" },
  }),
  defineField("date", {
    name: "customer_since", label: "Customer since", group: "identity", help: "When the shop first knew the person: registered, or ordering as a guest.",
    words: { noun: "day of becoming a customer", subject: "who became customers", empty: "who are not known as customers", filled: "who are known as customers" }, reads: { from: "profile", column: "customer_since" },
  }),
  defineField("days", {
    name: "days_since_registration", label: "Days since registration", group: "identity", help: "Whole days since the shop first knew the person: registered, or ordering as a guest.",
    words: { noun: "time as a customer", subject: "who became customers", empty: "who are not known as customers", filled: "who are known as customers" }, reads: { from: "profile", column: "customer_since" },
  }),
  defineField("list", {
    name: "customer_groups", label: "Customer groups", group: "identity", source: "customer_group", help: "The customer groups of the account.",
    words: { subject: "whose customer groups", empty: "who are in no customer group", filled: "who are in a customer group" }, reads: { from: "profile", column: "group_ids" },
  }),
  defineField("list", {
    name: "tags", label: "Tags", group: "identity", help: "Words put on people here in Marketing.",
    words: { subject: "whose tags", empty: "without tags", filled: "with tags" }, reads: { from: "profile", column: "tags" },
  }),
]
