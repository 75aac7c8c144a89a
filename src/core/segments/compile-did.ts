import { addDays } from "../base/utc-day"
import { compileEvent } from "./compile-event"
import { readNumber } from "./compile-filter"
import type { CompileOperator, CompileScope } from "./compile-scope"
import { limits } from "./compile-window"
import type { EventKind } from "./event-kind"
import type { behaviourOperators, sequenceOperators } from "./operators/did"
import type { BehaviourValue, SequenceValue } from "./values/behaviour-value"

type Sign = ">" | "<" | ">=" | "<=" | "=" | "<>"

/**
 * How much of something was done. Once or never is a plain semi-join, which the planner may drive from either side; more
 * is summed per person. Somebody without events has 0 of them, so whatever 0 satisfies is asked the other way round.
 */
export const compileBehaviour: Record<keyof typeof behaviourOperators, CompileOperator> = {
  at_least: asks((amount, ask) => (amount > 0 ? ask(">=", false) : ask("<", true)), ">="),
  at_most: asks((amount, ask) => (amount < 0 ? ask("<=", false) : ask(">", true)), "<="),
  exactly: asks((amount, ask) => (amount !== 0 ? ask("=", false) : ask("<>", true)), "="),
  never: (_field, value, scope) => `not ${atLeastOnce(value as BehaviourValue, scope)}`,
}

/** `choose` is asked about measures that are 0 without events; of the others somebody without events has none, and `sign` decides. */
function asks(choose: (amount: number, ask: (sign: Sign, turned: boolean) => string) => string, sign: Sign): CompileOperator {
  return (_field, given, scope) => {
    const value = given as BehaviourValue
    if (value.measure.of !== "count" && value.measure.of !== "sum") return having(value, scope, sign, false)
    return choose(value.amount, (sought, turned) => {
      if (value.measure.of !== "count") return having(value, scope, sought, turned)
      if (turned && sought === "<" && value.amount <= 0) return "true"
      const isOnce = (sought === ">=" && value.amount === 1) || (turned && value.amount === 0)
      if (isOnce) return turned ? `not ${atLeastOnce(value, scope)}` : atLeastOnce(value, scope)
      return having(value, scope, sought, turned)
    })
  }
}

function atLeastOnce(value: BehaviourValue, scope: CompileScope): string {
  const { from, where } = compileEvent(value, value.window, ofOnePerson(scope))
  return `exists (select from ${from} where fact.profile_key = profile.key and ${where})`
}

function having(value: BehaviourValue, scope: CompileScope, sign: Sign, turned: boolean): string {
  const { event, from, where } = measuredRows(value, scope)
  const wanted = scope.bindings.bind(value.amount, "numeric")
  const { measure } = value
  // An average is compared without dividing, so that the comparison is exact.
  const compared = measure.of === "average"
    ? `sum(${readNumber(event, measure.property, scope)}) ${sign} ${wanted} * count(${readNumber(event, measure.property, scope)})`
    : `${measured(value, event, scope)} ${sign} ${wanted}`
  const rows = `select fact.profile_key from ${from} where fact.profile_key is not null and ${where} group by fact.profile_key having ${compared}`
  return `(profile.key ${turned ? "not in" : "in"} (${rows}))`
}

const measuredRows = (value: BehaviourValue, scope: CompileScope) =>
  compileEvent(value, value.window, scope, value.measure.of === "count" ? undefined : value.measure.property)

function measured({ measure }: BehaviourValue, event: EventKind, scope: CompileScope): string {
  if (measure.of === "count") return "count(*)"
  const number = readNumber(event, measure.property, scope)
  if (measure.of === "sum") return `coalesce(sum(${number}), 0)`
  return `${({ average: "avg", smallest: "min", largest: "max" } as const)[measure.of]}(${number})`
}

/** How much of something one person did, as an SQL expression. */
export function countDone(value: BehaviourValue, scope: CompileScope): string {
  const { event, from, where } = measuredRows(value, ofOnePerson(scope))
  return `(select ${measured(value, event, scope)} from ${from} where fact.profile_key = profile.key and ${where})`
}

export const compileSequence: Record<keyof typeof sequenceOperators, CompileOperator> = {
  did: (_field, value, scope) => inTurn(value as SequenceValue, scope),
  did_not: (_field, value, scope) => `not ${inTurn(value as SequenceValue, scope)}`,
}

/**
 * The second thing is later than the first, by at most the given time. The person is named beside the first thing's rows, not
 * within them, so that the planner may join all of them at once.
 */
function inTurn({ first, then, within, window }: SequenceValue, given: CompileScope): string {
  const scope = ofOnePerson(given)
  const { bindings } = scope
  const before = compileEvent(first, window, scope)
  const after = compileEvent(then, { kind: "any" }, scope)
  const hours = within.unit === "days" ? within.amount * 24 : within.amount
  const period = bindings.bind(`${hours} hours`, "interval")
  // What comes then lies between the window's beginning and the time allowed after its end: other months need not be read.
  const edges = limits(window, scope.now).map(([sign, instant]) => {
    const edge = sign.startsWith("<") ? addDays(instant, hours / 24) : instant
    return ` and ${after.at} ${sign} ${bindings.bind(edge.toISOString(), "timestamptz")}`
  })
  return (
    `exists (select from (select fact.profile_key, ${before.at} as at from ${before.from} where ${before.where}) earlier` +
    ` where earlier.profile_key = profile.key and exists (select from ${after.from} where fact.profile_key = earlier.profile_key and ${after.at} > earlier.at` +
    ` and ${after.at} <= earlier.at + ${period} and ${after.where}${edges.join("")}))`
  )
}

/** A look-up for one person has that person to look up by; the list of all asked about would be searched once more for each. */
const ofOnePerson = (scope: CompileScope): CompileScope => ({ ...scope, keys: undefined })
