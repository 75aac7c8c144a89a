import type { CompileOperator, CompileScope } from "./compile-scope"
import { compileWindow } from "./compile-window"
import type { Field } from "./field"
import type { boughtOperators, TallyOperatorName } from "./operators/bought"
import type { BoughtValue, OrdersInWindow, SpentInWindow } from "./values/purchases"
import type { Window } from "./values/window"

/** What is counted: pieces kept of the items, or purchases. Items of a purchase that stopped counting are gone; its own row stays. */
const counted = {
  items: { table: "marketing_purchase_item", amount: "sum(fact.quantity - fact.returned_quantity)", counts: "fact.quantity > fact.returned_quantity" },
  purchases: { table: "marketing_purchase", amount: "count(*)", counts: "fact.deleted_at is null" },
}

const listColumns = new Set(["category_ids", "tag_ids"])

export const compileBought: Record<keyof typeof boughtOperators, CompileOperator> = {
  did: (field, value, scope) => bought(field, value as BoughtValue, scope),
  did_not: (field, value, scope) => `not ${bought(field, value as BoughtValue, scope)}`,
}

/**
 * Once is a plain semi-join, which the planner may drive from either side; more often needs a sum per person.
 * Both find their rows by the index on the thing bought, or by person where the scope names some.
 */
function bought({ name, reads }: Field, { ids, atLeast, window }: BoughtValue, scope: CompileScope): string {
  if (reads.from !== "items" && reads.from !== "purchases") throw new Error(`${name} is not read from purchases`)
  const { table, amount, counts } = counted[reads.from]
  const wanted = scope.bindings.bind(ids, "text[]")
  const chosen = listColumns.has(reads.column) ? `fact.${reads.column} && ${wanted}` : `fact.${reads.column} = any(${wanted})`
  const where = `${chosen} and ${counts}${compileWindow("fact.placed_at", window, scope)}${amongKeys(scope)}`
  if (atLeast === 1) return `exists (select from ${table} fact where fact.profile_key = profile.key and ${where})`
  const enough = `having ${amount} >= ${scope.bindings.bind(atLeast, "bigint")}`
  return `(profile.key in (select fact.profile_key from ${table} fact where ${where} group by fact.profile_key ${enough}))`
}

export const compileOrdersInWindow: Record<TallyOperatorName, CompileOperator> = tally("count(*)", (value) => {
  const { count, window } = value as OrdersInWindow
  return { wanted: count, window }
})

export const compileSpentInWindow: Record<TallyOperatorName, CompileOperator> = tally("coalesce(sum(fact.reporting_net), 0)", (value) => {
  const { amount, window } = value as SpentInWindow
  return { wanted: amount, window }
})

/** Somebody without purchases in the window has 0, so whatever 0 satisfies is asked the other way round. */
function tally(amount: string, read: (value: unknown) => { wanted: number; window: Window }): Record<TallyOperatorName, CompileOperator> {
  const ask = (sign: "<" | ">" | ">=" | "=" | "<>", holdsAtZero: boolean, value: unknown, scope: CompileScope) => {
    const { wanted, window } = read(value)
    const where = `fact.deleted_at is null${compileWindow("fact.placed_at", window, scope)}${amongKeys(scope)}`
    const having = `having ${amount} ${sign} ${scope.bindings.bind(wanted, "bigint")}`
    return `(profile.key ${holdsAtZero ? "not in" : "in"} (select fact.profile_key from marketing_purchase fact where ${where} group by fact.profile_key ${having}))`
  }
  return {
    at_least: (_field, value, scope) => (read(value).wanted > 0 ? ask(">=", false, value, scope) : ask("<", true, value, scope)),
    at_most: (_field, value, scope) => ask(">", true, value, scope),
    exactly: (_field, value, scope) => (read(value).wanted > 0 ? ask("=", false, value, scope) : ask("<>", true, value, scope)),
  }
}

const amongKeys = ({ keys }: CompileScope) => (keys ? ` and fact.profile_key = any(${keys})` : "")
