import type { AttributeValue } from "../profiles/attribute-value"
import type { AttributeDefinition } from "../segments/catalogue"

export type ConsentState = "never_asked" | "pending" | "subscribed" | "unsubscribed"

/** A row of the list. Money is in minor units of `reporting_currency`; times are ISO 8601 UTC. */
export type ProfileListItem = {
  id: string
  email: string
  name: string
  first_name: string | null
  last_name: string | null
  phone: string | null
  company_name: string | null
  locale: string | null
  customer_id: string | null
  customer_ids: string[]
  has_account: boolean
  customer_since: string | null
  country_code: string | null
  province: string | null
  city: string | null
  postal_code: string | null
  tags: string[]
  email_consent: ConsentState
  email_consent_at: string | null
  email_consent_source: string | null
  open_tracking: boolean
  /** Why no mail may go to this address although the person may have consented; null when nothing forbids it. */
  suppressed: string | null
  orders: number
  /** Orders in a currency without a rate: counted in `orders`, never in the sums. */
  unconverted_orders: number
  items: number
  reporting_currency: string
  spent: number
  average_order: number
  largest_order: number
  refunded: number
  refunded_orders: number
  first_order_at: string | null
  last_order_at: string | null
  created_at: string
  updated_at: string
}

/** What a person last said on one purpose, and how that is known. */
export type ProfileConsent = {
  channel: "email" | "sms"
  purpose: "marketing" | "open_tracking" | "click_tracking" | "profiling"
  state: ConsentState
  at: string | null
  source: string | null
}

/** Scores from 1 to 5, 5 the best, and the group they make; null where it cannot be told yet. */
export type ProfileScores = { recency: number | null; frequency: number | null; monetary: number | null; group: string | null }

/** A thing of the shop's; the name is null when the shop no longer has it. */
export type NamedThing = { id: string; name: string | null }

/** One person, with everything known of them. What is not known is null; docs/profiles.md says what each fact means. */
export type ProfileResponse = ProfileListItem & {
  address_1: string | null
  address_2: string | null
  time_zone: string | null
  /** "1990-02-28" */
  birthday: string | null
  gender: string | null
  /** When a file of customers last brought this person. */
  imported_at: string | null
  groups: { id: string; name: string }[]
  consents: ProfileConsent[]
  discounted: number
  /** Whole percent of the price of what was bought that discounts took off. */
  discount_share: number | null
  order_gap_days: number | null
  /** Per currency, in that currency's minor units. */
  spent_by_currency: Record<string, { orders: number; spent: number; refunded: number }>
  favourites: { product: NamedThing | null; category: NamedThing | null; channel: NamedThing | null; last_bought: NamedThing | null; last_viewed: NamedThing | null }
  engagement: {
    /** From 0 to 100. */
    score: number
    visits: number
    last_visit_at: string | null
    mails_received: number
    mails_clicked: number
    mails_opened: number
    last_mail_at: string | null
    last_click_at: string | null
    last_open_at: string | null
  }
  /** `value` is that of the last cart while it lies abandoned. */
  carts: { abandoned: number; value: number; last_at: string | null }
  scores: { quintile: ProfileScores; fixed: ProfileScores }
  predictions: { next_order_at: string | null; orders: number | null; value: number | null; churn_risk: number | null }
  acquisition: { at: string | null; source: string | null; medium: string | null; campaign: string | null; referrer: string | null }
  /** Every attribute the shop has defined, with this person's value. */
  attributes: (AttributeDefinition & { read_only: boolean; value: AttributeValue | null })[]
  segments: { id: string; name: string; joined_at: string }[]
}

export type ProfileListResponse = { profiles: ProfileListItem[]; count: number; offset: number; limit: number }
export type ProfileDetailResponse = { profile: ProfileResponse }

/** One thing that happened to or was done by a person, newest first. */
export type TimelineEntry = {
  at: string
  kind:
    | "order" | "sent" | "click" | "open" | "unsubscribe" | "bounced" | "complained" | "consent" | "joined" | "left"
    | "visit" | "viewed" | "searched" | "added_to_cart" | "checkout" | "event" | "abandoned_cart"
  /** A plain English sentence: "Ordered #1042 for €59.00", "Clicked https://… in Spring sale". */
  text: string
  subject: { type: "order" | "campaign" | "segment" | "product"; id: string } | null
}
/** Counted up to 1,000; where there is more, `count` is larger than what was shown by at least one. */
export type ProfileTimelineResponse = { entries: TimelineEntry[]; count: number; offset: number; limit: number }

/** One statement of a person's consent log. `detail` holds the proof: who wrote it down, form_text, ip, locale, note. */
export type ConsentEntry = ProfileConsent & { at: string; source: string; detail: Record<string, unknown> }
export type ProfileConsentsResponse = { consents: ConsentEntry[]; count: number; offset: number; limit: number }
