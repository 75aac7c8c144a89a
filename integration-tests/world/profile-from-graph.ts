import type { RemoteQueryFunction } from "@medusajs/framework/types"
import { normaliseEmail } from "../../src/core/base/normalise-email"
import { minorDigits, toMajor, toMinor } from "../../src/core/base/money"
import { countryTimeZones } from "../../src/core/profiles/country-time-zone"
import type { Database } from "../../src/modules/marketing/database"
import { countLines, describeLines, type BoughtLine } from "./bought-lines"

/** What a profile says of orders and of who someone is; money in minor units, times in ISO 8601. */
export type ProfileNumbers = {
  email: string
  customer_ids: string[]
  has_account: boolean
  orders: number
  unconverted_orders: number
  items: number
  spent: number
  average_order: number
  largest_order: number
  refunded: number
  refunded_orders: number
  spent_by_currency: Record<string, { orders: number; spent: number; refunded: number }>
  first_order_at: string | null
  last_order_at: string | null
  order_gap_days: number | null
  discounted: number
  discount_share: number | null
  favourite_product_id: string | null
  favourite_category_id: string | null
  favourite_channel_id: string | null
  last_product_id: string | null
  address_1: string | null
  address_2: string | null
  time_zone: string | null
  birthday: string | null
  gender: string | null
}

type GraphAddress = { address_1: string | null; address_2: string | null; country_code: string | null; is_default_shipping?: boolean }
type GraphCustomer = { id: string; email: string | null; has_account: boolean; created_at: string | Date; metadata: Record<string, unknown> | null; addresses: GraphAddress[] }
type GraphOrder = {
  id: string; email: string | null; customer_id: string | null; status: string; is_draft_order: boolean; canceled_at: string | null
  currency_code: string; created_at: string | Date; version: number; sales_channel_id: string | null; shipping_address: GraphAddress | null
  summary: { current_order_total: unknown; refunded_total: unknown }
  items: {
    id: string; quantity: unknown; unit_price: unknown; product_id: string | null; detail: { return_received_quantity: unknown }
    adjustments?: { amount: unknown; version: number }[]
  }[]
}
type GraphProduct = { id: string; categories: { id: string; mpath: string }[] }
type Held = ProfileNumbers & { lines: BoughtLine[]; placed: GraphOrder[]; members: GraphCustomer[] }

/**
 * The numbers of every person in the shop, computed from Medusa's own query graph in plain TypeScript: nothing here is
 * shared with the SQL that records profiles but the arithmetic of money.
 */
export async function profilesFromGraph(query: Pick<RemoteQueryFunction, "graph">, { currency, rates }: { currency: string; rates: Record<string, number> }): Promise<Map<string, ProfileNumbers>> {
  const customers = await everything<GraphCustomer>(query, "customer", ["id", "email", "has_account", "created_at", "metadata", "addresses.*"])
  const orders = await everything<GraphOrder>(query, "order", [
    "id", "email", "customer_id", "status", "is_draft_order", "canceled_at", "currency_code", "created_at", "version",
    "sales_channel_id", "shipping_address.*", "summary.*", "items.*", "items.detail.*", "items.adjustments.*",
  ])
  const products = await everything<GraphProduct>(query, "product", ["id", "categories.id", "categories.mpath"])
  const leaves = new Map(products.map(({ id, categories }) => [id, leafCategories(categories)]))
  const byId = new Map(customers.map((customer) => [customer.id, customer]))
  const people = new Map<string, Held>()
  const person = (email: string) => {
    const known = people.get(normaliseEmail(email)) ?? nobody(normaliseEmail(email))
    people.set(known.email, known)
    return known
  }

  for (const { id, email, has_account } of customers) {
    if (!email?.trim()) continue
    const held = person(email)
    held.customer_ids = [...held.customer_ids, id].sort()
    held.has_account ||= has_account
    held.members.push(byId.get(id)!)
  }
  for (const order of orders) {
    const email = (order.customer_id && byId.get(order.customer_id)?.email) || order.email
    if (!email?.trim()) continue
    const held = person(email)
    held.placed.push(order)
    if (order.is_draft_order || order.status === "draft" || order.status === "canceled" || order.canceled_at) continue
    count(held, order, { ...rates, [currency]: 1 }[order.currency_code], currency, leaves)
  }
  return new Map([...people.values()].map((held) => [held.email, finish(held)]))
}

function finish({ lines, placed, members, ...held }: Held): ProfileNumbers {
  const converted = held.orders - held.unconverted_orders
  const days = held.first_order_at ? (Date.parse(held.last_order_at!) - Date.parse(held.first_order_at)) / 86_400_000 : 0
  return {
    ...held, ...countLines(lines), ...describeLines(lines), ...describe(members, placed),
    average_order: converted ? Math.round(held.spent / converted) : 0,
    order_gap_days: held.orders > 1 ? Math.round(days / (held.orders - 1)) : null,
  }
}

/** The categories a product stands in itself, without those that only lie above. */
const leafCategories = (categories: GraphProduct["categories"]) =>
  categories.filter(({ id }) => !categories.some((other) => other.id !== id && other.mpath.split(".").includes(id))).map(({ id }) => id)

type Described = Pick<ProfileNumbers, "address_1" | "address_2" | "time_zone" | "birthday" | "gender">

/** Where someone lives and what metadata says: accounts before guests, newer before older; the address else of the latest order. */
function describe(members: GraphCustomer[], placed: GraphOrder[]): Described {
  const time = (at: string | Date) => new Date(at).getTime()
  const best = [...members].sort((a, b) => Number(b.has_account) - Number(a.has_account) || time(b.created_at) - time(a.created_at) || (a.id < b.id ? 1 : -1))
  const latest = [...placed].sort((a, b) => time(b.created_at) - time(a.created_at) || (a.id < b.id ? 1 : -1)).find((order) => order.shipping_address)
  const lives = best.flatMap(({ addresses }) => addresses.filter((address) => address.is_default_shipping))[0] ?? latest?.shipping_address ?? null
  const told = (key: string, good: (text: string) => boolean) =>
    best.map(({ metadata }) => metadata?.[key]).find((value): value is string => typeof value === "string" && good(value.trim()))?.trim() ?? null
  return {
    address_1: lives?.address_1?.trim() || null,
    address_2: lives?.address_2?.trim() || null,
    birthday: told("birthday", (text) => isDay(text) && text >= "1900-01-01" && text <= new Date().toISOString().slice(0, 10)),
    gender: told("gender", (text) => text.length > 0 && text.length <= 40)?.toLowerCase() ?? null,
    time_zone: told("time_zone", isTimeZone) ?? countryTimeZones[lives?.country_code?.toLowerCase() ?? ""] ?? null,
  }
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

function isTimeZone(text: string): boolean {
  try {
    return text.includes("/") && Boolean(new Intl.DateTimeFormat("en", { timeZone: text }))
  } catch {
    return false
  }
}

function count(held: Held, order: GraphOrder, rate: number | undefined, currency: string, leaves: Map<string, string[]>): void {
  const net = toMinor(amount(order.summary.current_order_total), order.currency_code)
  const refunded = toMinor(amount(order.summary.refunded_total), order.currency_code)
  const placedAt = new Date(order.created_at).toISOString()
  held.orders += 1
  for (const { id, quantity, detail, unit_price, product_id, adjustments = [] } of order.items) {
    const pieces = amount(quantity) - amount(detail.return_received_quantity)
    held.items += pieces
    if (pieces <= 0) continue
    const off = adjustments.filter(({ version }) => version === order.version).reduce((sum, adjustment) => sum + amount(adjustment.amount), 0)
    const worth = (major: number) => rate === undefined ? null : toMajor(toMinor(major, order.currency_code), order.currency_code) * rate * 10 ** minorDigits(currency)
    held.lines.push({
      id, pieces, placedAt, orderId: order.id, productId: product_id, channelId: order.sales_channel_id, categoryIds: leaves.get(product_id ?? "") ?? [],
      goods: amount(unit_price) * pieces, worth: (worth(amount(unit_price)) ?? 0) * pieces, off: rate === undefined ? null : worth(off)! * pieces / amount(quantity),
    })
  }
  if (refunded > 0) held.refunded_orders += 1
  const inCurrency = (held.spent_by_currency[order.currency_code] ??= { orders: 0, spent: 0, refunded: 0 })
  inCurrency.orders += 1
  inCurrency.spent += net
  inCurrency.refunded += refunded
  if (rate === undefined) held.unconverted_orders += 1
  else {
    const convert = (minor: number) => toMinor(toMajor(minor, order.currency_code) * rate, currency)
    held.spent += convert(net)
    held.refunded += convert(refunded)
    held.largest_order = Math.max(held.largest_order, convert(net))
  }
  if (!held.first_order_at || placedAt < held.first_order_at) held.first_order_at = placedAt
  if (!held.last_order_at || placedAt > held.last_order_at) held.last_order_at = placedAt
}

/** The same numbers as the memory holds them, of the living: of everyone, or of some addresses. */
export async function profilesFromMemory(db: Database, emails: string[] | null = null): Promise<Map<string, ProfileNumbers>> {
  const rows = await db.query<ProfileNumbers & { first_order_at: Date | null; last_order_at: Date | null }>(
    `select email, customer_ids, has_account, orders, unconverted_orders, items, spent::float8 as spent, average_order::float8 as average_order,
       largest_order::float8 as largest_order, refunded::float8 as refunded, refunded_orders, spent_by_currency, first_order_at, last_order_at,
       order_gap_days, discounted::float8 as discounted, discount_share, favourite_product_id, favourite_category_id, favourite_channel_id, last_product_id,
       address_1, address_2, time_zone, birthday::text as birthday, gender
     from marketing_profile where deleted_at is null and ($1::text[] is null or email = any ($1)) order by email`,
    [emails]
  )
  const tell = (time: unknown) => (time instanceof Date ? time.toISOString() : null)
  return new Map(rows.map((row) => [row.email, { ...row, first_order_at: tell(row.first_order_at), last_order_at: tell(row.last_order_at) }]))
}

/** A number as the graph gives it: plain, text, or Medusa's BigNumber. */
function amount(given: unknown): number {
  if (given === null || given === undefined) return 0
  if (typeof given === "object" && "numeric" in given) return Number(given.numeric)
  if (typeof given === "object" && "value" in given) return Number(given.value)
  return Number(given)
}

async function everything<Row>(query: Pick<RemoteQueryFunction, "graph">, entity: string, fields: string[]): Promise<Row[]> {
  const rows: Row[] = []
  for (let skip = 0; ; skip += 500) {
    const { data } = await query.graph({ entity, fields, pagination: { skip, take: 500, order: { id: "ASC" } } } as never) as { data: Row[] }
    rows.push(...data)
    if (data.length < 500) return rows
  }
}

const nobody = (email: string): Held => ({
  email, customer_ids: [], has_account: false, orders: 0, unconverted_orders: 0, items: 0, spent: 0, average_order: 0, largest_order: 0,
  refunded: 0, refunded_orders: 0, spent_by_currency: {}, first_order_at: null, last_order_at: null, order_gap_days: null,
  ...countLines([]), ...describeLines([]), address_1: null, address_2: null, time_zone: null, birthday: null, gender: null, lines: [], placed: [], members: [],
})
