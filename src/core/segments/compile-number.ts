import { type CompileOperator, profileColumn } from "./compile-scope"
import type { ComparisonName } from "./operators/comparison-name"

/** Whole numbers and amounts in minor units. */
export const compileNumber: Record<ComparisonName, CompileOperator> = {
  is: compare("="),
  is_not: compare("is distinct from"),
  more_than: compare(">"),
  less_than: compare("<"),
  at_least: compare(">="),
  at_most: compare("<="),
  between: (reads, value, { bindings }) => {
    const [from, to] = value as [number, number]
    return `${profileColumn(reads)} between ${bindings.bind(from, "bigint")} and ${bindings.bind(to, "bigint")}`
  },
}

function compare(sign: string): CompileOperator {
  return (reads, value, { bindings }) => `${profileColumn(reads)} ${sign} ${bindings.bind(value, "bigint")}`
}
