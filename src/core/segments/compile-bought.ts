import type { CompileOperator, CompileScope } from "./compile-scope"
import { compileWindow } from "./compile-window"
import type { Field } from "./field"
import type { boughtOperators, TallyOperatorName } from "./operators/bought"
import type { BoughtValue, OrdersInWindow, SpentInWindow } from "./values/purchases"
import type { Window } from "./values/window"

/** Rows of purchases as a piece of SQL, named `fact`, and what is summed of them. */
type Rows = { table: string; where: string; amount: string }

/** What is counted: pieces kept of the items, or purchases. Items of a purchase that stopped counting are gone; its own row stays. */
const counted = {
  items: { table: "marketing_purchase_item", amount: "sum(fact.quantity - fact.returned_quantity)", counts: "fact.quantity > fact.returned_quantity" },
  purchases: { table: "marketing_purchase", amount: "count(*)", counts: "fact.deleted_at is null" },
}

const listColumns = new Set(["category_ids", "tag_ids"])
const sums = { orders_in_window: "count(*)", spent_in_window: "coalesce(sum(fact.reporting_net), 0)" }

export const compileBought: Record<keyof typeof boughtOperators, CompileOperator> = {
  did: (field, value, scope) => bought(field, value as BoughtValue, scope),
  did_not: (field, value, scope) => `not ${bought(field, value as BoughtValue, scope)}`,
}

/**
 * Once is a plain semi-join, which the planner may drive from either side; more often needs a sum per person.
 * Both find their rows by the index on the thing bought, or by person where the scope names some.
 */
function bought(field: Field, value: BoughtValue, scope: CompileScope): string {
  const { table, where, amount } = boughtRows(field, value, scope)
  // Of people who are named their rows are read once for all: person by person the index on the thing bought would be read for each.
  if (value.atLeast === 1 && scope.keys) return `(profile.key in (select fact.profile_key from ${table} fact where ${where}))`
  if (value.atLeast === 1) return `exists (select from ${table} fact where fact.profile_key = profile.key and ${where})`
  const enough = `having ${amount} >= ${scope.bindings.bind(value.atLeast, "bigint")}`
  return `(profile.key in (select fact.profile_key from ${table} fact where ${where} group by fact.profile_key ${enough}))`
}

function boughtRows({ name, reads }: Field, { ids, window }: BoughtValue, scope: CompileScope): Rows {
  if (reads.from !== "items" && reads.from !== "purchases") throw new Error(`${name} is not read from purchases`)
  const { counts, ...rows } = counted[reads.from]
  const wanted = scope.bindings.bind(ids, "text[]")
  const chosen = listColumns.has(reads.column) ? `fact.${reads.column} && ${wanted}` : `fact.${reads.column} = any(${wanted})`
  return { ...rows, where: `${chosen} and ${counts}${compileWindow("fact.placed_at", window, scope)}${amongKeys(scope)}` }
}

export const compileOrdersInWindow = tally((value) => (value as OrdersInWindow).count)
export const compileSpentInWindow = tally((value) => (value as SpentInWindow).amount)

/** Somebody without purchases in the window has 0, so whatever 0 satisfies is asked the other way round. */
function tally(wantedOf: (value: unknown) => number): Record<TallyOperatorName, CompileOperator> {
  const ask = (sign: "<" | ">" | ">=" | "=" | "<>", holdsAtZero: boolean, field: Field, value: unknown, scope: CompileScope) => {
    const { table, where, amount } = tallied(field, value as { window: Window }, scope)
    const having = `having ${amount} ${sign} ${scope.bindings.bind(wantedOf(value), "bigint")}`
    return `(profile.key ${holdsAtZero ? "not in" : "in"} (select fact.profile_key from ${table} fact where ${where} group by fact.profile_key ${having}))`
  }
  return {
    at_least: (field, value, scope) => (wantedOf(value) > 0 ? ask(">=", false, field, value, scope) : ask("<", true, field, value, scope)),
    at_most: (field, value, scope) => ask(">", true, field, value, scope),
    exactly: (field, value, scope) => (wantedOf(value) > 0 ? ask("=", false, field, value, scope) : ask("<>", true, field, value, scope)),
  }
}

function tallied({ type }: Field, { window }: { window: Window }, scope: CompileScope): Rows {
  const amount = type === "orders_in_window" ? sums.orders_in_window : sums.spent_in_window
  return { table: "marketing_purchase", amount, where: `fact.deleted_at is null${compileWindow("fact.placed_at", window, scope)}${amongKeys(scope)}` }
}

/** How much one person bought or spent of what a condition asks for, as an SQL expression; 0 where it is nothing. */
export function countBought(field: Field, value: unknown, scope: CompileScope): string {
  const { table, where, amount } = field.type === "bought" ? boughtRows(field, value as BoughtValue, scope) : tallied(field, value as { window: Window }, scope)
  return `(select coalesce(${amount}, 0) from ${table} fact where fact.profile_key = profile.key and ${where})`
}

const amongKeys = ({ keys }: CompileScope) => (keys ? ` and fact.profile_key = any(${keys})` : "")
