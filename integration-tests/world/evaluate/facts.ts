import type { Person } from "../people"

const column = (name: string) => (person: Person) => person.details?.columns[name] ?? null
const attribute = (name: string) => (person: Person) => person.details?.attributes[name] ?? null
const ofOrders = (person: Person, value: number) => (person.orders - person.unconverted_orders > 0 ? value : null)
const columns = <Value>(names: readonly string[], read: (person: Person, name: string) => Value): Record<string, (person: Person) => Value> =>
  Object.fromEntries(names.map((name) => [name, (person: Person) => read(person, name)]))
const purposes = ["sms", "open", "click", "profiling"]

export const texts: Record<string, (person: Person) => string | null> = {
  email: (person) => person.email, first_name: (person) => person.first_name, last_name: (person) => person.last_name, phone: (person) => person.phone,
  company: (person) => person.company_name, locale: (person) => person.locale, province: (person) => person.province, city: (person) => person.city, postal_code: (person) => person.postal_code,
  email_consent_source: (person) => person.email_consent_source,
  ...columns(["time_zone", "gender", "first_source", "first_medium", "first_campaign", "first_referrer", ...purposes.map((name) => `${name}_consent_source`)], (person, name) => column(name)(person) as string | null),
  street: column("address_1") as (person: Person) => string | null, address_2: column("address_2") as (person: Person) => string | null,
  "attribute.nick": attribute("nick") as (person: Person) => string | null,
}

/** Known sets of values are compared as they are, letter by letter. */
export const choices: Record<string, (person: Person) => string | null> = {
  country: (person) => person.country_code, email_consent: (person) => person.email_consent,
  ...columns(["rfm_group", "fixed_rfm_group"], (person, name) => column(name)(person) as string | null),
  ...columns(purposes.map((name) => `${name}_consent`), (person, name) => (column(name)(person) as string | null) ?? "never_asked"),
  favourite_product: column("favourite_product_id") as (person: Person) => string | null, favourite_category: column("favourite_category_id") as (person: Person) => string | null,
  favourite_channel: column("favourite_channel_id") as (person: Person) => string | null, last_product: column("last_product_id") as (person: Person) => string | null,
  viewed_product: column("viewed_product_id") as (person: Person) => string | null, "attribute.tier": attribute("tier") as (person: Person) => string | null,
}

export const lists: Record<string, (person: Person) => string[]> = {
  tags: (person) => person.tags, customer_groups: (person) => person.group_ids,
  "attribute.likes": (person) => { const likes = attribute("likes")(person); return Array.isArray(likes) ? likes as string[] : [] },
}

const zeroes = ["visits", "mails_received", "mails_clicked", "mails_opened", "abandoned_carts", "engagement", "cart_value", "discounted"]
const optional = [
  "order_gap_days", "discount_share", "predicted_value", "predicted_orders", "churn_risk", "recency_score", "frequency_score", "monetary_score",
  "fixed_recency_score", "fixed_frequency_score", "fixed_monetary_score",
]
export const numbers: Record<string, (person: Person) => number | null> = {
  orders: (person) => person.orders, items: (person) => person.items, spent: (person) => person.spent,
  average_order: (person) => ofOrders(person, person.average_order), largest_order: (person) => ofOrders(person, person.largest_order),
  refunded: (person) => person.refunded, refunded_orders: (person) => person.refunded_orders, unconverted_orders: (person) => person.unconverted_orders,
  ...columns(zeroes, (person, name) => Number(column(name)(person) ?? 0)),
  ...columns(optional, (person, name) => column(name)(person) as number | null),
  "attribute.points": (person) => { const points = attribute("points")(person); return typeof points === "number" ? points : null },
}

const moments = ["last_visit_at", "last_mail_at", "last_click_at", "last_open_at", "last_cart_at", "first_touch_at"]
export const dates: Record<string, (person: Person) => Date | null> = {
  customer_since: (person) => person.customer_since, email_consent_at: (person) => person.email_consent_at,
  first_order_at: (person) => person.first_order_at, last_order_at: (person) => person.last_order_at,
  ...columns([...moments, "next_order_at", ...purposes.map((name) => `${name}_consent_at`)], (person, name) => column(name)(person) as Date | null),
  birthday: (person) => readDay(column("birthday")(person)), "attribute.renewal": (person) => readDay(attribute("renewal")(person)),
}

/** A day counts from midnight UTC; what is no day is none. */
function readDay(given: unknown): Date | null {
  const day = String(given).slice(0, 10)
  const instant = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== day ? null : instant
}

export const daysSince: Record<string, (person: Person) => Date | null> = {
  days_since_registration: dates.customer_since!, days_since_consent: dates.email_consent_at!,
  days_since_first_order: dates.first_order_at!, days_since_last_order: dates.last_order_at!,
  ...Object.fromEntries(moments.map((name) => [`days_since_${name.replace("_at", "")}`, dates[name]!])),
}

export const truths: Record<string, (person: Person) => boolean | null> = {
  has_phone: (person) => Boolean(person.phone), has_account: (person) => person.has_account, open_tracking: (person) => person.open_tracking,
  "attribute.member": (person) => { const member = attribute("member")(person); return typeof member === "boolean" ? member : null },
}
