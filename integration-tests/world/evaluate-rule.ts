import type { ItemFacts, Person, PurchaseFacts } from "./people"

type Node = { combinator?: string; not?: boolean; rules?: Node[]; field?: string; operator?: string; value?: unknown }
type Window = { kind: string; days: number; from: string; to: string }

const DAY_MS = 86_400_000

/**
 * What a merchant means by a rule, written down a second time and without SQL: the judge the compiled statements are
 * compared with. It shares nothing with the compiler but the words of the rule.
 */
export function evaluateRule(node: Node, person: Person, now: Date): boolean {
  if (person.removed) return false
  return holds(node, person, now)
}

function holds(node: Node, person: Person, now: Date): boolean {
  if (!node.rules) return condition(node.field!, node.operator!, node.value, person, now)
  const truths = node.rules.map((inner) => holds(inner, person, now))
  const together = truths.length === 0 || (node.combinator === "and" ? truths.every(Boolean) : truths.some(Boolean))
  return node.not ? !together : together
}

function condition(field: string, operator: string, value: unknown, person: Person, now: Date): boolean {
  if (field in texts) return text(texts[field]!(person), operator, value)
  if (field in words) return list(words[field]!(person).map(fold), operator, (value as string[] | null)?.map(fold) ?? [])
  if (field in numbers) return number(numbers[field]!(person), operator, value)
  if (field in dates) return date(dates[field]!(person), operator, value, now)
  if (field in daysSince) return number(daysPassed(daysSince[field]!(person), now), operator, value)
  if (field in truths) return truths[field]!(person) === value
  if (field in bought) return (boughtEnough(bought[field]!, value, person, now)) === (operator === "did")
  if (field in ordered) return (orderedEnough(ordered[field]!, value, person, now)) === (operator === "did")
  if (field === "orders_in_period") return tally(countOrders, "count", operator, value, person, now)
  if (field === "spent_in_period") return tally(sumNets, "amount", operator, value, person, now)
  throw new Error(`The evaluator does not know the field ${field}`)
}

const texts: Record<string, (person: Person) => string | null> = {
  email: (person) => person.email, first_name: (person) => person.first_name, last_name: (person) => person.last_name,
  company: (person) => person.company_name, locale: (person) => person.locale, country: (person) => person.country_code,
  province: (person) => person.province, city: (person) => person.city, postal_code: (person) => person.postal_code,
  email_consent: (person) => person.email_consent, email_consent_source: (person) => person.email_consent_source,
}
const words: Record<string, (person: Person) => string[]> = { tags: (person) => person.tags, customer_groups: (person) => person.group_ids }
const ofOrders = (person: Person, value: number) => (person.orders - person.unconverted_orders > 0 ? value : null)
const numbers: Record<string, (person: Person) => number | null> = {
  orders: (person) => person.orders, items: (person) => person.items, spent: (person) => person.spent,
  average_order: (person) => ofOrders(person, person.average_order), largest_order: (person) => ofOrders(person, person.largest_order),
  refunded: (person) => person.refunded, refunded_orders: (person) => person.refunded_orders, unconverted_orders: (person) => person.unconverted_orders,
}
const dates: Record<string, (person: Person) => Date | null> = {
  customer_since: (person) => person.customer_since, email_consent_at: (person) => person.email_consent_at,
  first_order_at: (person) => person.first_order_at, last_order_at: (person) => person.last_order_at,
}
const daysSince: Record<string, (person: Person) => Date | null> = {
  days_since_registration: dates.customer_since!, days_since_consent: dates.email_consent_at!,
  days_since_first_order: dates.first_order_at!, days_since_last_order: dates.last_order_at!,
}
const truths: Record<string, (person: Person) => boolean> = {
  has_phone: (person) => Boolean(person.phone), has_account: (person) => person.has_account, open_tracking: (person) => person.open_tracking,
}
const bought: Record<string, (item: ItemFacts) => (string | null)[]> = {
  bought_product: (item) => [item.product_id], bought_variant: (item) => [item.variant_id], bought_collection: (item) => [item.collection_id],
  bought_product_type: (item) => [item.type_id], bought_category: (item) => item.category_ids, bought_product_tag: (item) => item.tag_ids,
}
const ordered: Record<string, (purchase: PurchaseFacts) => string | null> = {
  ordered_in_sales_channel: (purchase) => purchase.sales_channel_id, ordered_in_region: (purchase) => purchase.region_id,
}

const fold = (given: string) => given.toLowerCase()

function text(given: string | null, operator: string, value: unknown): boolean {
  const mine = given ? fold(given) : undefined
  const one = typeof value === "string" ? fold(value) : ""
  const many = Array.isArray(value) ? value.map(fold) : []
  switch (operator) {
    case "is": return mine === one
    case "is_not": return mine !== one
    case "contains": return mine?.includes(one) ?? false
    case "does_not_contain": return !(mine?.includes(one) ?? false)
    case "starts_with": return mine?.startsWith(one) ?? false
    case "ends_with": return mine?.endsWith(one) ?? false
    case "is_one_of": return mine !== undefined && many.includes(mine)
    case "is_none_of": return mine === undefined || !many.includes(mine)
    case "is_empty": return mine === undefined
    case "is_not_empty": return mine !== undefined
  }
  throw new Error(`The evaluator does not know the text operator ${operator}`)
}

function list(mine: string[], operator: string, wanted: string[]): boolean {
  switch (operator) {
    case "has_any_of": return wanted.some((one) => mine.includes(one))
    case "has_all_of": return wanted.every((one) => mine.includes(one))
    case "has_none_of": return !wanted.some((one) => mine.includes(one))
    case "is_empty": return mine.length === 0
    case "is_not_empty": return mine.length > 0
  }
  throw new Error(`The evaluator does not know the list operator ${operator}`)
}

function number(mine: number | null, operator: string, value: unknown): boolean {
  if (operator === "is_not") return mine !== value
  if (mine === null) return false
  const one = Number(value)
  switch (operator) {
    case "is": return mine === one
    case "more_than": return mine > one
    case "less_than": return mine < one
    case "at_least": return mine >= one
    case "at_most": return mine <= one
    case "between": return mine >= (value as number[])[0]! && mine <= (value as number[])[1]!
  }
  throw new Error(`The evaluator does not know the number operator ${operator}`)
}

const daysPassed = (date: Date | null, now: Date) => (date ? Math.max(0, Math.floor((now.getTime() - date.getTime()) / DAY_MS)) : null)

/** Days are compared as the texts 2026-05-31, in UTC. */
function date(mine: Date | null, operator: string, value: unknown, now: Date): boolean {
  if (operator === "is_empty") return mine === null
  if (operator === "is_not_empty") return mine !== null
  if (!mine) return false
  const day = mine.toISOString().slice(0, 10)
  const passed = now.getTime() - mine.getTime()
  switch (operator) {
    case "on": return day === value
    case "before": return day < String(value)
    case "after": return day > String(value)
    case "on_or_before": return day <= String(value)
    case "on_or_after": return day >= String(value)
    case "between": return day >= (value as string[])[0]! && day <= (value as string[])[1]!
    case "in_the_last": return passed < Number(value) * DAY_MS
    case "longer_ago_than": return passed > Number(value) * DAY_MS
  }
  throw new Error(`The evaluator does not know the date operator ${operator}`)
}

const countingPurchases = (person: Person, window: Window, now: Date) =>
  person.purchases.filter(({ removed, placed_at }) => !removed && during(placed_at, window, now))

function during(at: Date, window: Window, now: Date): boolean {
  if (window.kind === "any") return true
  if (window.kind === "last") return now.getTime() - at.getTime() < window.days * DAY_MS
  const day = at.toISOString().slice(0, 10)
  return day >= window.from && day <= window.to
}

function boughtEnough(idsOf: (item: ItemFacts) => (string | null)[], value: unknown, person: Person, now: Date): boolean {
  const { ids, atLeast, window } = value as { ids: string[]; atLeast: number; window: Window }
  let pieces = 0
  for (const { items } of countingPurchases(person, window, now))
    for (const item of items) if (idsOf(item).some((id) => id !== null && ids.includes(id))) pieces += item.quantity - item.returned_quantity
  return pieces >= atLeast
}

function orderedEnough(idOf: (purchase: PurchaseFacts) => string | null, value: unknown, person: Person, now: Date): boolean {
  const { ids, atLeast, window } = value as { ids: string[]; atLeast: number; window: Window }
  return countingPurchases(person, window, now).filter((purchase) => ids.includes(idOf(purchase) ?? "")).length >= atLeast
}

const countOrders = (purchases: PurchaseFacts[]) => purchases.length
const sumNets = (purchases: PurchaseFacts[]) => purchases.reduce((sum, { reporting_net }) => sum + (reporting_net ?? 0), 0)

function tally(measure: (purchases: PurchaseFacts[]) => number, name: string, operator: string, value: unknown, person: Person, now: Date): boolean {
  const wanted = (value as Record<string, number>)[name]!
  const mine = measure(countingPurchases(person, (value as { window: Window }).window, now))
  if (operator === "exactly") return mine === wanted
  return operator === "at_least" ? mine >= wanted : mine <= wanted
}
