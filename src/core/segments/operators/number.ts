import type { OperatorKind } from "../field"
import type { ComparisonName } from "./comparison-name"

type Comparisons = Record<ComparisonName, OperatorKind>

/** Comparisons of a whole number. On a missing value all are false but "is not". */
export const numberOperators = comparisons("number", "number_range", "")

/** Comparisons of an amount in minor units of the reporting currency. */
export const moneyOperators = comparisons("money", "money_range", "")

/** Comparisons of the whole days (24 hours) that have passed since a date; 0 within the first 24 hours. */
export const daysOperators = comparisons("days", "days_range", " ago")

function comparisons(one: "number" | "money" | "days", range: "number_range" | "money_range" | "days_range", after: string): Comparisons {
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
    between: operator("is between", "between", range),
  }
}
