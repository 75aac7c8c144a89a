import { addDays, startOfUtcDay } from "../base/utc-day"
import { type CompileOperator, type CompileScope, profileColumn } from "./compile-scope"
import type { Reads } from "./field"
import type { ComparisonName } from "./operators/comparison-name"
import type { dateOperators } from "./operators/date"

const instant = ({ bindings }: CompileScope, at: Date) => bindings.bind(at.toISOString(), "timestamptz")
const day = (value: unknown, plusDays = 0) => startOfUtcDay(String(value), plusDays)
const within = (reads: Reads, from: Date, until: Date, scope: CompileScope) =>
  `(${profileColumn(reads)} >= ${instant(scope, from)} and ${profileColumn(reads)} < ${instant(scope, until)})`

/** Calendar days begin at midnight UTC and end before the next one. */
export const compileDate: Record<keyof typeof dateOperators, CompileOperator> = {
  on: (reads, value, scope) => within(reads, day(value), day(value, 1), scope),
  before: (reads, value, scope) => `${profileColumn(reads)} < ${instant(scope, day(value))}`,
  after: (reads, value, scope) => `${profileColumn(reads)} >= ${instant(scope, day(value, 1))}`,
  on_or_before: (reads, value, scope) => `${profileColumn(reads)} < ${instant(scope, day(value, 1))}`,
  on_or_after: (reads, value, scope) => `${profileColumn(reads)} >= ${instant(scope, day(value))}`,
  between: (reads, value, scope) => {
    const [from, to] = value as [string, string]
    return within(reads, day(from), day(to, 1), scope)
  },
  in_the_last: (reads, value, scope) => `${profileColumn(reads)} > ${instant(scope, addDays(scope.now, -Number(value)))}`,
  longer_ago_than: (reads, value, scope) => `${profileColumn(reads)} < ${instant(scope, addDays(scope.now, -Number(value)))}`,
  is_empty: (reads) => `${profileColumn(reads)} is null`,
  is_not_empty: (reads) => `${profileColumn(reads)} is not null`,
}

/** Whole days passed, compared as instants so that the column stays bare. A date still to come has 0 days behind it. */
export const compileDays: Record<ComparisonName, CompileOperator> = {
  is: (reads, value, scope) => passed(reads, scope, Number(value), Number(value)),
  is_not: (...given) => `(${compileDays.is(...given)}) is not true`,
  more_than: (reads, value, scope) => passed(reads, scope, Number(value) + 1),
  less_than: (reads, value, scope) => passed(reads, scope, 0, Number(value) - 1),
  at_least: (reads, value, scope) => passed(reads, scope, Number(value)),
  at_most: (reads, value, scope) => passed(reads, scope, 0, Number(value)),
  between: (reads, value, scope) => passed(reads, scope, ...(value as [number, number])),
}

/** At least `least` and at most `most` whole days have passed. */
function passed(reads: Reads, scope: CompileScope, least: number, most?: number): string {
  if (most !== undefined && most < 0) return "false"
  const column = profileColumn(reads)
  const old = least > 0 ? `${column} <= ${instant(scope, addDays(scope.now, -least))}` : `${column} is not null`
  return most === undefined ? old : `(${old} and ${column} > ${instant(scope, addDays(scope.now, -(most + 1)))})`
}
