import type { AttributeValue } from "../../profiles/attribute-value"
import type { CouponFacts } from "../blocks/block-facts"
import type { PageLanguage } from "../pages/languages"

/** Facts that are read as they are stored. */
export const textFacts = [
  "first_name", "last_name", "phone", "company_name", "locale", "time_zone", "gender", "address_1", "address_2", "postal_code", "city", "province", "country_code",
  "email_consent_source", "rfm_group", "first_source", "first_medium", "first_campaign",
] as const
export const numberFacts = [
  "orders", "items", "discount_share", "order_gap_days", "visits", "mails_received", "mails_clicked", "engagement", "abandoned_carts", "churn_risk", "predicted_orders",
] as const
/** In minor units of the reporting currency. */
export const moneyFacts = ["spent", "average_order", "largest_order", "refunded", "discounted", "cart_value", "predicted_value"] as const
export const timeFacts = [
  "birthday", "customer_since", "first_order_at", "last_order_at", "next_order_at", "last_visit_at", "last_cart_at", "email_consent_at",
] as const
/** The names of what the shop sells, which the profile knows by their ids. */
export const nameFacts = ["favourite_product", "favourite_category", "favourite_channel", "last_product", "viewed_product"] as const

type Fact<Names extends readonly string[], Value> = { [Name in Names[number]]?: Value | null }

/** What a message may say about the person it is for, as far as it was read. Times in UTC; a birthday is "1990-02-28". */
export type MessagePerson = { email: string; attributes?: Record<string, AttributeValue> }
  & Fact<typeof textFacts, string> & Fact<typeof nameFacts, string> & Fact<typeof numberFacts, number> & Fact<typeof moneyFacts, number>
  & Fact<typeof timeFacts, Date | string>

/** The name of one fact that has to be read for a tag. */
export type PersonFact = Exclude<keyof MessagePerson, "email">

/** What a message may say about the shop. `currency` is the reporting currency, `language` what surrounds the message's own words. */
export type MessageShop = { name: string; url: string; postalAddress: string; currency: string; language: PageLanguage }

export type MergeFacts = { person: MessagePerson; shop: MessageShop; unsubscribeUrl: string; preferencesUrl: string; coupon?: CouponFacts | undefined }

/** One thing that can be merged into a message: how it is written, what it means and what it becomes. */
export type MergeTag = {
  /** What stands between {{ and }}. */
  tag: string
  label: string
  help: string
  example: string
  /** What must be known of the person; only that is read when the message is sent. */
  reads: readonly PersonFact[]
  value: (facts: MergeFacts) => string | number | boolean | undefined
}

type Given = Pick<MergeTag, "label" | "help" | "example"> & { tag?: string }

/** A tag that prints a text as it is stored, nothing where none is known. */
export const textTag = (fact: (typeof textFacts)[number] | (typeof nameFacts)[number], { tag = fact, ...given }: Given): MergeTag =>
  ({ ...given, tag: `person.${tag}`, reads: [fact], value: ({ person }) => person[fact]?.trim() ?? "" })

/** A tag that prints a number, nothing where none is known. */
export const numberTag = (fact: (typeof numberFacts)[number], { tag = fact, ...given }: Given): MergeTag =>
  ({ ...given, tag: `person.${tag}`, reads: [fact], value: ({ person }) => person[fact] ?? "" })

/** A tag that prints a day as "2026-06-15", which the `date` filter takes on; nothing where none is known. */
export const dayTag = (fact: (typeof timeFacts)[number], { tag = fact, ...given }: Given): MergeTag =>
  ({ ...given, tag: `person.${tag}`, reads: [fact], value: ({ person }) => day(person[fact] ?? null) })

function day(moment: Date | string | null): string {
  return moment ? new Date(moment).toISOString().slice(0, 10) : ""
}
