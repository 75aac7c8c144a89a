import { addDays, startOfUtcDay } from "../base/utc-day"
import type { CompileOperator, CompileScope } from "./compile-scope"
import type { Reads } from "./field"
import type { boughtOperators, TallyOperatorName } from "./operators/bought"
import type { BoughtValue, OrdersInWindow, SpentInWindow } from "./values/behaviour"
import type { Window } from "./values/window"

/** What is counted: pieces kept of the items, or purchases. Items of a purchase that stopped counting are gone; its own row stays. */
const counted = {
  items: { table: "marketing_purchase_item", amount: "sum(fact.quantity - fact.returned_quantity)", counts: "fact.quantity > fact.returned_quantity" },
  purchases: { table: "marketing_purchase", amount: "count(*)", counts: "fact.deleted_at is null" },
}

const listColumns = new Set(["category_ids", "tag_ids"])

export const compileBought: Record<keyof typeof boughtOperators, CompileOperator> = {
  did: (reads, value, scope) => bought(reads, value as BoughtValue, scope),
  did_not: (reads, value, scope) => `not ${bought(reads, value as BoughtValue, scope)}`,
}

/**
 * Once is a plain semi-join, which the planner may drive from either side; more often needs a sum per person.
 * Both find their rows by the index on the thing bought, or by person where the scope names some.
 */
function bought(reads: Reads, { ids, atLeast, window }: BoughtValue, scope: CompileScope): string {
  if (reads.from === "profile") throw new Error(`${reads.column} is not a column of purchases`)
  const { table, amount, counts } = counted[reads.from]
  const wanted = scope.bindings.bind(ids, "text[]")
  const chosen = listColumns.has(reads.column) ? `fact.${reads.column} && ${wanted}` : `fact.${reads.column} = any(${wanted})`
  const where = `${chosen} and ${counts}${during(window, scope)}${amongKeys(scope)}`
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
    const where = `fact.deleted_at is null${during(window, scope)}${amongKeys(scope)}`
    const having = `having ${amount} ${sign} ${scope.bindings.bind(wanted, "bigint")}`
    return `(profile.key ${holdsAtZero ? "not in" : "in"} (select fact.profile_key from marketing_purchase fact where ${where} group by fact.profile_key ${having}))`
  }
  return {
    at_least: (_reads, value, scope) => (read(value).wanted > 0 ? ask(">=", false, value, scope) : ask("<", true, value, scope)),
    at_most: (_reads, value, scope) => ask(">", true, value, scope),
    exactly: (_reads, value, scope) => (read(value).wanted > 0 ? ask("=", false, value, scope) : ask("<>", true, value, scope)),
  }
}

function during(window: Window, { bindings, now }: CompileScope): string {
  const at = (instant: Date) => bindings.bind(instant.toISOString(), "timestamptz")
  if (window.kind === "last") return ` and fact.placed_at > ${at(addDays(now, -window.days))}`
  if (window.kind === "between") return ` and fact.placed_at >= ${at(startOfUtcDay(window.from))} and fact.placed_at < ${at(startOfUtcDay(window.to, 1))}`
  return ""
}

const amongKeys = ({ keys }: CompileScope) => (keys ? ` and fact.profile_key = any(${keys})` : "")
