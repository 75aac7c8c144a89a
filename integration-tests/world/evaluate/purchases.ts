import type { ItemFacts, Person, PurchaseFacts } from "../people"
import { during, type Window } from "./windows"

export const bought: Record<string, (item: ItemFacts) => (string | null)[]> = {
  bought_product: (item) => [item.product_id], bought_variant: (item) => [item.variant_id], bought_collection: (item) => [item.collection_id],
  bought_product_type: (item) => [item.type_id], bought_category: (item) => item.category_ids, bought_product_tag: (item) => item.tag_ids,
}
export const ordered: Record<string, (purchase: PurchaseFacts) => string | null> = {
  ordered_in_sales_channel: (purchase) => purchase.sales_channel_id, ordered_in_region: (purchase) => purchase.region_id,
}

export const countingPurchases = (person: Person, window: Window, now: Date) =>
  person.purchases.filter(({ removed, placed_at }) => !removed && during(placed_at, window, now))

type Asked = { ids: string[]; atLeast: number; window: Window }

export function boughtEnough(idsOf: (item: ItemFacts) => (string | null)[], value: unknown, person: Person, now: Date): boolean {
  const { ids, atLeast, window } = value as Asked
  let pieces = 0
  for (const { items } of countingPurchases(person, window, now))
    for (const item of items) if (idsOf(item).some((id) => id !== null && ids.includes(id))) pieces += item.quantity - item.returned_quantity
  return pieces >= atLeast
}

export function orderedEnough(idOf: (purchase: PurchaseFacts) => string | null, value: unknown, person: Person, now: Date): boolean {
  const { ids, atLeast, window } = value as Asked
  return countingPurchases(person, window, now).filter((purchase) => ids.includes(idOf(purchase) ?? "")).length >= atLeast
}

const countOrders = (purchases: PurchaseFacts[]) => purchases.length
const sumNets = (purchases: PurchaseFacts[]) => purchases.reduce((sum, { reporting_net }) => sum + (reporting_net ?? 0), 0)
export const tallies: Record<string, { measure: (purchases: PurchaseFacts[]) => number; name: string }> = {
  orders_in_period: { measure: countOrders, name: "count" }, spent_in_period: { measure: sumNets, name: "amount" },
}

export function tally({ measure, name }: (typeof tallies)[string], operator: string, value: unknown, person: Person, now: Date): boolean {
  const wanted = (value as Record<string, number>)[name]!
  const mine = measure(countingPurchases(person, (value as { window: Window }).window, now))
  if (operator === "exactly") return mine === wanted
  return operator === "at_least" ? mine >= wanted : mine <= wanted
}
