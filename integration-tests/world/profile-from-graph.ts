import type { RemoteQueryFunction } from "@medusajs/framework/types"
import { normaliseEmail } from "../../src/core/base/normalise-email"
import { toMajor, toMinor } from "../../src/core/base/money"
import type { Database } from "../../src/modules/marketing/database"

/** What a profile says in numbers; money in minor units, times in ISO 8601. */
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
}

type GraphCustomer = { id: string; email: string | null; has_account: boolean }
type GraphOrder = {
  id: string; email: string | null; customer_id: string | null; status: string; is_draft_order: boolean; canceled_at: string | null
  currency_code: string; created_at: string | Date
  summary: { current_order_total: unknown; refunded_total: unknown }
  items: { quantity: unknown; detail: { return_received_quantity: unknown } }[]
}

/**
 * The numbers of every person in the shop, computed from Medusa's own query graph in plain TypeScript: nothing here is
 * shared with the SQL that records profiles but the arithmetic of money.
 */
export async function profilesFromGraph(query: Pick<RemoteQueryFunction, "graph">, { currency, rates }: { currency: string; rates: Record<string, number> }): Promise<Map<string, ProfileNumbers>> {
  const customers = await everything<GraphCustomer>(query, "customer", ["id", "email", "has_account"])
  const orders = await everything<GraphOrder>(query, "order", [
    "id", "email", "customer_id", "status", "is_draft_order", "canceled_at", "currency_code", "created_at", "summary.*", "items.quantity", "items.detail.*",
  ])
  const byId = new Map(customers.map((customer) => [customer.id, customer]))
  const people = new Map<string, ProfileNumbers>()
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
  }
  for (const order of orders) {
    const email = (order.customer_id && byId.get(order.customer_id)?.email) || order.email
    if (!email?.trim()) continue
    const held = person(email)
    if (order.is_draft_order || order.status === "draft" || order.status === "canceled" || order.canceled_at) continue
    count(held, order, { ...rates, [currency]: 1 }[order.currency_code], currency)
  }
  for (const held of people.values()) {
    const converted = held.orders - held.unconverted_orders
    held.average_order = converted ? Math.round(held.spent / converted) : 0
  }
  return people
}

function count(held: ProfileNumbers, order: GraphOrder, rate: number | undefined, currency: string): void {
  const net = toMinor(amount(order.summary.current_order_total), order.currency_code)
  const refunded = toMinor(amount(order.summary.refunded_total), order.currency_code)
  const placedAt = new Date(order.created_at).toISOString()
  held.orders += 1
  for (const { quantity, detail } of order.items) held.items += amount(quantity) - amount(detail.return_received_quantity)
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
       largest_order::float8 as largest_order, refunded::float8 as refunded, refunded_orders, spent_by_currency, first_order_at, last_order_at
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

const nobody = (email: string): ProfileNumbers => ({
  email, customer_ids: [], has_account: false, orders: 0, unconverted_orders: 0, items: 0, spent: 0, average_order: 0, largest_order: 0,
  refunded: 0, refunded_orders: 0, spent_by_currency: {}, first_order_at: null, last_order_at: null,
})
