import type { ConsentState, ProfileListItem } from "../../../../core/http/profiles"

/** A profile as the list shows it; bigint columns cast, times as Dates. */
export type ProfileRow = {
  key: number
  id: string
  email: string
  first_name: string | null
  last_name: string | null
  phone: string | null
  company_name: string | null
  locale: string | null
  customer_id: string | null
  customer_ids: string[]
  has_account: boolean
  customer_since: Date | null
  country_code: string | null
  province: string | null
  city: string | null
  postal_code: string | null
  group_ids: string[]
  tags: string[]
  email_consent: ConsentState
  email_consent_at: Date | null
  email_consent_source: string | null
  open_tracking: boolean
  suppressed: string | null
  orders: number
  unconverted_orders: number
  items: number
  spent: number
  average_order: number
  largest_order: number
  refunded: number
  refunded_orders: number
  spent_by_currency: Record<string, { orders: number; spent: number; refunded: number }>
  first_order_at: Date | null
  last_order_at: Date | null
  created_at: Date
  updated_at: Date
}

const money = ["spent", "average_order", "largest_order", "refunded"] as const
const facts = [
  "id", "email", "first_name", "last_name", "phone", "company_name", "locale", "customer_id", "customer_ids", "has_account",
  "country_code", "province", "city", "postal_code", "tags", "email_consent", "email_consent_source", "open_tracking",
  "orders", "unconverted_orders", "items", "refunded_orders",
] as const
const told = [...money, ...facts, "suppressed"] as const
const others = ["customer_since", "group_ids", "email_consent_at", "spent_by_currency", "first_order_at", "last_order_at", "created_at", "updated_at"]

/** The columns of a `ProfileRow`, of a table named `profile`. */
export const profileColumns = [
  ...["key", ...money].map((column) => `profile.${column}::float8 as ${column}`),
  ...[...facts, ...others].map((column) => `profile.${column}`),
  "(select reason from marketing_suppression suppression where suppression.email_hash = profile.email_hash) as suppressed",
].join(", ")

/** A row in the words of the API. */
export function tellProfile(row: ProfileRow, reportingCurrency: string): ProfileListItem {
  return {
    ...Object.fromEntries(told.map((column) => [column, row[column]])) as Pick<ProfileRow, (typeof told)[number]>,
    name: [row.first_name, row.last_name].filter(Boolean).join(" "),
    customer_since: tellTime(row.customer_since),
    email_consent_at: tellTime(row.email_consent_at),
    reporting_currency: reportingCurrency,
    first_order_at: tellTime(row.first_order_at),
    last_order_at: tellTime(row.last_order_at),
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

const tellTime = (time: Date | null) => time?.toISOString() ?? null
