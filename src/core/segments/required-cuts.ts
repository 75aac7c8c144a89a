import type { Catalogue } from "./catalogue"
import { operatorNamed } from "./fields"
import { type Condition, type Group, isGroup } from "./rule.schema"

/** Where the lowest `percent` percent of everybody who has a value in `field` end. */
export type WantedCut = { field: string; percent: number }

/** The cuts a checked rule needs before it can be compiled, each once. */
export function requiredCuts(group: Group, catalogue: Catalogue): WantedCut[] {
  const found = new Map<string, WantedCut>()
  const visit = (node: Group | Condition): void => {
    if (isGroup(node)) return node.rules.forEach(visit)
    for (const percent of percents(node, catalogue)) found.set(`${node.field}:${percent}`, { field: node.field, percent })
  }
  visit(group)
  return [...found.values()]
}

function percents({ field: name, operator, value }: Condition, catalogue: Catalogue): number[] {
  const field = catalogue.field(name)
  const kind = field && operatorNamed(field, operator)?.valueKind
  if (kind === "percent") return [operator === "in_top" ? 100 - Number(value) : Number(value)]
  return kind === "quintile" ? [Number(value) * 20 - 20, Number(value) * 20].filter((percent) => percent > 0 && percent < 100) : []
}
