import type { OperatorKind } from "../field"
import type { ComparisonName } from "./comparison-name"
import { emptiness } from "./emptiness"
import { rankOperators } from "./ranks"

/** Comparisons of a whole number. On a missing value all are false but "is not" and "is empty". */
export const numberOperators = comparisons("number", "")

/** Comparisons of a number that may be negative or a fraction. */
export const decimalOperators = comparisons("decimal", "")

/** Comparisons of an amount in minor units of the reporting currency. */
export const moneyOperators = comparisons("money", "")

/** Comparisons of the whole days (24 hours) that have passed since a date; 0 within the first 24 hours. */
export const daysOperators = comparisons("days", " ago")

function comparisons(one: "number" | "decimal" | "money" | "days", after: string) {
  const operator = (label: string, said: string, valueKind: OperatorKind["valueKind"] = one): OperatorKind => ({
    label, valueKind, clause: ({ subject }, value) => `${subject} ${said} ${value}${after}`,
  })
  return {
    is: operator("is", "exactly"),
    is_not: operator("is not", "other than exactly"),
    more_than: operator("is more than", "more than"),
    less_than: operator("is less than", "less than"),
    at_least: operator("is at least", "at least"),
    at_most: operator("is at most", "at most"),
    between: operator("is between", "between", `${one}_range`),
    ...rankOperators,
    ...emptiness,
  } satisfies Record<ComparisonName, OperatorKind> & Record<string, OperatorKind>
}

export type NumberOperatorName = keyof typeof numberOperators
export type DaysOperatorName = NumberOperatorName
