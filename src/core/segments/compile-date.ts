import { addDays, startOfUtcDay } from "../base/utc-day"
import { anniversaries, lastDayYearsAgo } from "./calendar"
import { compileRank } from "./compile-rank"
import type { CompileOperator, CompileScope } from "./compile-scope"
import type { Field } from "./field"
import type { ComparisonName } from "./operators/comparison-name"
import type { dateOperators } from "./operators/date"
import type { DaysOperatorName } from "./operators/number"
import { readFact } from "./read-fact"

const instant = ({ bindings }: CompileScope, at: Date) => bindings.bind(at.toISOString(), "timestamptz")
const day = (value: unknown, plusDays = 0) => startOfUtcDay(String(value), plusDays)
const within = (field: Field, from: Date, until: Date, scope: CompileScope) =>
  `(${readFact(field, scope)} >= ${instant(scope, from)} and ${readFact(field, scope)} < ${instant(scope, until)})`

const today = ({ now }: CompileScope) => startOfUtcDay(now.toISOString().slice(0, 10))
const part = (name: "month" | "day" | "isodow", field: Field, scope: CompileScope) => `extract(${name} from ${readFact(field, scope)} at time zone 'UTC')::integer`
/** 31 May is 531. */
const monthDay = (field: Field, scope: CompileScope) => `${part("month", field, scope)} * 100 + ${part("day", field, scope)}`

/** Calendar days begin at midnight UTC and end before the next one. */
export const compileDate: Record<keyof typeof dateOperators, CompileOperator> = {
  on: (field, value, scope) => within(field, day(value), day(value, 1), scope),
  before: (field, value, scope) => `${readFact(field, scope)} < ${instant(scope, day(value))}`,
  after: (field, value, scope) => `${readFact(field, scope)} >= ${instant(scope, day(value, 1))}`,
  on_or_before: (field, value, scope) => `${readFact(field, scope)} < ${instant(scope, day(value, 1))}`,
  on_or_after: (field, value, scope) => `${readFact(field, scope)} >= ${instant(scope, day(value))}`,
  between: (field, value, scope) => {
    const [from, to] = value as [string, string]
    return within(field, day(from), day(to, 1), scope)
  },
  in_the_last: (field, value, scope) => `${readFact(field, scope)} > ${instant(scope, addDays(scope.now, -Number(value)))}`,
  longer_ago_than: (field, value, scope) => `${readFact(field, scope)} < ${instant(scope, addDays(scope.now, -Number(value)))}`,
  in_the_next: (field, value, scope) => within(field, today(scope), addDays(today(scope), Number(value) + 1), scope),
  anniversary_in_next: (field, value, scope) => {
    const years = anniversaries(scope.now, Number(value)).map(({ year, monthDays }) =>
      `${monthDay(field, scope)} = any(${scope.bindings.bind(monthDays, "integer[]")}) and ${readFact(field, scope)} < ${instant(scope, startOfUtcDay(`${year}-01-01`))}`)
    return `(${years.join(" or ")})`
  },
  in_month: (field, value, scope) => `${part("month", field, scope)} = any(${scope.bindings.bind(value, "integer[]")})`,
  on_weekday: (field, value, scope) => `${part("isodow", field, scope)} = any(${scope.bindings.bind(value, "integer[]")})`,
  years_at_least: (field, value, scope) => `${readFact(field, scope)} < ${instant(scope, startOfUtcDay(lastDayYearsAgo(scope.now, Number(value)), 1))}`,
  is_empty: (field, _value, scope) => `${readFact(field, scope)} is null`,
  is_not_empty: (field, _value, scope) => `${readFact(field, scope)} is not null`,
}

/** Whole days passed, compared as instants so that the column stays bare. A date still to come has 0 days behind it. */
const compareDays: Record<ComparisonName, CompileOperator> = {
  is: (field, value, scope) => passed(field, scope, Number(value), Number(value)),
  is_not: (...given) => `(${compareDays.is(...given)}) is not true`,
  more_than: (field, value, scope) => passed(field, scope, Number(value) + 1),
  less_than: (field, value, scope) => passed(field, scope, 0, Number(value) - 1),
  at_least: (field, value, scope) => passed(field, scope, Number(value)),
  at_most: (field, value, scope) => passed(field, scope, 0, Number(value)),
  between: (field, value, scope) => passed(field, scope, ...(value as [number, number])),
}

/** Days since a date, compared with numbers and with everybody's. */
export const compileDays: Record<DaysOperatorName, CompileOperator> = {
  ...compareDays,
  ...compileRank(compareDays),
  is_empty: compileDate.is_empty,
  is_not_empty: compileDate.is_not_empty,
}

/** At least `least` and at most `most` whole days have passed. */
function passed(field: Field, scope: CompileScope, least: number, most?: number): string {
  if (most !== undefined && most < 0) return "false"
  const column = readFact(field, scope)
  const old = least > 0 ? `${column} <= ${instant(scope, addDays(scope.now, -least))}` : `${column} is not null`
  return most === undefined ? old : `(${old} and ${column} > ${instant(scope, addDays(scope.now, -(most + 1)))})`
}
