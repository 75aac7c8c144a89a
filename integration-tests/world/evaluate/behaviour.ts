import type { Person } from "../people"
import { eventsOf, type Happened } from "./events"
import { fold } from "./texts"
import { DAY_MS, during, type Window } from "./windows"

type Filter = { property: string; operator: string; value: unknown }
type Step = { event: string; filters: Filter[] }

const ids = new Set(["product", "variant", "collection", "product_type", "category", "product_tag", "sales_channel", "region", "campaign", "segment"])

function found({ event, filters }: Step, person: Person): Happened[] {
  return eventsOf(person, event).filter(({ properties }) => filters.every((filter) => fits(filter, properties[filter.property])))
}

function fits({ property, operator, value }: Filter, mine: unknown): boolean {
  if (operator === "is_not") return !fits({ property, operator: "is", value }, mine)
  if (mine === null || mine === undefined) return false
  if (typeof value === "number") {
    if (typeof mine !== "number") return false
    return operator === "at_least" ? mine >= value : operator === "at_most" ? mine <= value : mine === value
  }
  const wanted = (Array.isArray(value) ? value : [value]) as string[]
  const same = ids.has(property) ? (one: string, other: string) => one === other : (one: string, other: string) => fold(one) === fold(other)
  if (operator === "contains") return fold(String(mine)).includes(fold(wanted[0]!))
  return (Array.isArray(mine) ? mine : [mine]).some((one) => wanted.some((other) => same(String(one), other)))
}

type Behaviour = Step & { measure: { of: string; property: string }; amount: number; window: Window }

export function evaluateBehaviour(operator: string, value: unknown, person: Person, now: Date): boolean {
  const { measure, amount, window, ...step } = value as Behaviour
  const events = found(step, person).filter(({ at }) => during(at, window, now))
  if (operator === "never") return events.length === 0
  const amounts = events.map(({ properties }) => properties[measure.property]).filter((one) => typeof one === "number")
  const mine = measured(measure.of, events.length, amounts)
  if (mine === null) return false
  // An average that is no finite fraction is compared by what it was made of.
  const [left, right] = measure.of === "average" ? [mine, amount * amounts.length] : [mine, amount]
  if (operator === "exactly") return left === right
  return operator === "at_least" ? left >= right : left <= right
}

function measured(of: string, count: number, amounts: number[]): number | null {
  const sum = amounts.reduce((total, one) => total + one, 0)
  switch (of) {
    case "count": return count
    case "sum": return sum
    case "average": return amounts.length ? sum : null
    case "smallest": return amounts.length ? Math.min(...amounts) : null
    case "largest": return amounts.length ? Math.max(...amounts) : null
  }
  throw new Error(`The evaluator does not know the measure ${of}`)
}

export function evaluateSequence(operator: string, value: unknown, person: Person, now: Date): boolean {
  const { first, then, within, window } = value as { first: Step; then: Step; within: { amount: number; unit: string }; window: Window }
  const limit = within.amount * (within.unit === "days" ? DAY_MS : DAY_MS / 24)
  const later = found(then, person)
  const did = found(first, person).filter(({ at }) => during(at, window, now))
    .some(({ at }) => later.some((other) => other.at > at && other.at.getTime() - at.getTime() <= limit))
  return did === (operator === "did")
}
