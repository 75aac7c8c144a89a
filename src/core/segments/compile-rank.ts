import type { CompileOperator, CompileScope } from "./compile-scope"
import type { ComparisonName } from "./operators/comparison-name"
import type { rankOperators } from "./operators/ranks"

/**
 * Where someone stands among everybody, by cuts taken beforehand: the highest p percent begin at the cut of 100 - p, the
 * lowest end at the cut of p, and a fifth goes from above the cut before it up to its own. Equal values stand together.
 */
export function compileRank(compare: Record<ComparisonName, CompileOperator>): Record<keyof typeof rankOperators, CompileOperator> {
  return {
    in_top: (field, value, scope) => withCut(field.name, 100 - Number(value), scope, (cut) => compare.at_least(field, cut, scope)),
    in_bottom: (field, value, scope) => withCut(field.name, Number(value), scope, (cut) => compare.at_most(field, cut, scope)),
    in_quintile: (field, value, scope) => {
      const most = Number(value) * 20
      const above = () => withCut(field.name, most - 20, scope, (cut) => compare.more_than(field, cut, scope))
      const upTo = () => withCut(field.name, most, scope, (cut) => compare.at_most(field, cut, scope))
      if (most === 20) return upTo()
      return most === 100 ? above() : `(${above()} and ${upTo()})`
    },
  }
}

/** Without people there is no cut, and nobody stands anywhere. */
function withCut(name: string, percent: number, { cuts }: CompileScope, compile: (cut: number) => string): string {
  const cut = cuts.get(`${name}:${percent}`) ?? null
  return cut === null ? "false" : compile(cut)
}
