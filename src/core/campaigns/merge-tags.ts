import type { AttributeDefinition } from "../segments/catalogue"
import { LANGUAGE_VARIABLE } from "./liquid-engines"
import { activityTags } from "./tags/activity-tags"
import { attributeTag, exampleValue } from "./tags/attribute-tags"
import { couponTags } from "./tags/coupon-tags"
import { personTags } from "./tags/person-tags"
import { shopTags } from "./tags/shop-tags"
import type { MergeFacts, MergeTag, MessagePerson, PersonFact } from "./tags/tag"

export type { MergeFacts, MergeTag, MessagePerson, MessageShop, PersonFact } from "./tags/tag"

/** Every merge tag all shops have. To add one, add one object to its file; the editor, the checks and the printed list read it here. */
export const mergeTags: readonly MergeTag[] = [...personTags, ...activityTags, ...couponTags, ...shopTags]

/** An invented person, for drawing a message when nobody is chosen. */
export const examplePerson: MessagePerson = {
  email: "ada@example.com", first_name: "Ada", last_name: "Miller", phone: "+49 40 123456", company_name: "Miller & Co", locale: "en-GB", time_zone: "Europe/Berlin",
  birthday: "1990-02-28", gender: "female", customer_since: "2026-03-14T09:29:00Z",
  address_1: "1 Quay", address_2: "Rear building", postal_code: "20457", city: "Hamburg", province: "HH", country_code: "de",
  orders: 3, items: 7, spent: 24850, average_order: 8283, largest_order: 11900, refunded: 1000, discounted: 3120, discount_share: 11, order_gap_days: 86,
  first_order_at: "2026-03-14T09:30:00Z", last_order_at: "2026-09-02T17:05:00Z",
  favourite_product: "Oak chair", favourite_category: "Chairs", favourite_channel: "Web shop", last_product: "Desk lamp", viewed_product: "Reading lamp",
  abandoned_carts: 1, cart_value: 5900, last_cart_at: "2026-09-20T08:00:00Z", visits: 12, last_visit_at: "2026-09-21T19:00:00Z",
  mails_received: 9, mails_clicked: 4, engagement: 63, rfm_group: "loyal", next_order_at: "2026-11-28T00:00:00Z", predicted_orders: 2.4, predicted_value: 19000, churn_risk: 22,
  email_consent_at: "2026-03-14T09:30:00Z", email_consent_source: "Newsletter form", first_source: "google", first_medium: "cpc", first_campaign: "spring",
}

/** The tags of one shop: those all have, and one for each of its attributes. */
export type MergeTags = {
  all: readonly MergeTag[]
  /** The tag of what stands between {{ and }}; undefined when there is none. */
  find(tag: string): MergeTag | undefined
  example: MessagePerson
}

/** The tags of a shop with these attributes. */
export function createMergeTags(attributes: readonly AttributeDefinition[]): MergeTags {
  const all = attributes.length ? [...mergeTags, ...attributes.map(attributeTag)] : mergeTags
  const byTag = new Map(all.map((mergeTag) => [mergeTag.tag, mergeTag]))
  const values = Object.fromEntries(attributes.map((definition) => [definition.key, exampleValue(definition)]))
  return { all, find: (tag) => byTag.get(tag), example: { ...examplePerson, attributes: values } }
}

export const builtInTags: MergeTags = createMergeTags([])

/** What must be read of a person for these tags, each once. */
export function factsOf(tags: Iterable<MergeTag>): PersonFact[] {
  return [...new Set([...tags].flatMap(({ reads }) => reads))]
}

export type MergeScope = { person: Record<string, string | number | boolean | undefined>; shop: Record<string, string | number | boolean | undefined>; [name: string]: unknown }

/** Liquid's variables for one person: the given tags only, because formatting money and dates nobody prints costs time. */
export function mergeScope(facts: MergeFacts, tags: Iterable<MergeTag>): MergeScope {
  const scope: MergeScope = { person: {}, shop: {}, attributes: {}, coupon: {}, [LANGUAGE_VARIABLE]: facts.shop.language }
  for (const { tag, value } of tags) {
    const [group, name] = tag.split(".") as [string, string?]
    if (name) (scope[group] as Record<string, string | number | boolean | undefined>)[name] = value(facts)
    else scope[group] = value(facts)
  }
  return scope
}
