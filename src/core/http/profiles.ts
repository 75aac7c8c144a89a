export type ConsentState = "never_asked" | "pending" | "subscribed" | "unsubscribed"

/** One person. Money is in minor units of `reporting_currency`; times are ISO 8601 UTC. */
export type ProfileResponse = {
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
  groups: { id: string; name: string }[]
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
  /** Per currency, in that currency's minor units. */
  spent_by_currency: Record<string, { orders: number; spent: number; refunded: number }>
  first_order_at: string | null
  last_order_at: string | null
  segments: { id: string; name: string; joined_at: string }[]
  created_at: string
  updated_at: string
}

/** A row of the list: a profile without its segments and per-currency sums. */
export type ProfileListItem = Omit<ProfileResponse, "segments" | "groups" | "spent_by_currency">

export type ProfileListResponse = { profiles: ProfileListItem[]; count: number; offset: number; limit: number }
export type ProfileDetailResponse = { profile: ProfileResponse }

/** One thing that happened to or was done by a person, newest first. */
export type TimelineEntry = {
  at: string
  kind: "order" | "sent" | "click" | "open" | "unsubscribe" | "consent" | "joined" | "left"
  /** A plain English sentence: "Ordered #1042 for €59.00", "Clicked https://… in Spring sale". */
  text: string
  subject: { type: "order" | "campaign" | "segment"; id: string } | null
}
export type ProfileTimelineResponse = { entries: TimelineEntry[]; count: number; offset: number; limit: number }
