import { compileRank } from "./compile-rank"
import type { CompileOperator } from "./compile-scope"
import type { ComparisonName } from "./operators/comparison-name"
import type { NumberOperatorName } from "./operators/number"
import { readFact } from "./read-fact"

/** Whole numbers and amounts in minor units. */
export const compileNumber = numbers("bigint")

/** Numbers that may be negative or fractions. */
export const compileDecimal = numbers("numeric")

function numbers(type: "bigint" | "numeric"): Record<NumberOperatorName, CompileOperator> {
  const compare = (sign: string): CompileOperator => (field, value, scope) => `${readFact(field, scope)} ${sign} ${scope.bindings.bind(value, type)}`
  const comparisons: Record<ComparisonName, CompileOperator> = {
    is: compare("="),
    is_not: compare("is distinct from"),
    more_than: compare(">"),
    less_than: compare("<"),
    at_least: compare(">="),
    at_most: compare("<="),
    between: (field, value, scope) => {
      const [from, to] = value as [number, number]
      return `${readFact(field, scope)} between ${scope.bindings.bind(from, type)} and ${scope.bindings.bind(to, type)}`
    },
  }
  return {
    ...comparisons,
    ...compileRank(comparisons),
    is_empty: (field, _value, scope) => `${readFact(field, scope)} is null`,
    is_not_empty: (field, _value, scope) => `${readFact(field, scope)} is not null`,
  }
}
