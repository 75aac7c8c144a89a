import type { Condition, Group, Rule } from "../../../src/core/segments/rule.schema"

/** A rule whose conditions must all hold, so that another may stand beside them. */
const conjunction = (rule: Rule | null): (Condition | Group)[] | undefined =>
  rule === null ? [] : rule.combinator === "and" && !rule.not ? rule.rules : undefined

const all = (rules: (Condition | Group)[]): Rule | null => (rules.length ? { version: 1, combinator: "and", rules } : null)
const same = (a: Condition | Group, b: Condition | Group) => JSON.stringify(a) === JSON.stringify(b)

/** Whether the condition is one of those that must all hold. */
export const asks = (rule: Rule | null, condition: Condition): boolean => conjunction(rule)?.some((node) => same(node, condition)) ?? false

/** The rule with the condition added to what must hold, or taken away when it is there. Another rule becomes a group beside it. */
export function toggle(rule: Rule | null, condition: Condition): Rule | null {
  const nodes = conjunction(rule)
  if (!nodes) return all([bare(rule!), condition])
  if (nodes.some((node) => same(node, condition))) return all(nodes.filter((node) => !same(node, condition)))
  return all([...nodes, condition])
}

/** What a person sees as separate filters, each to be taken away by itself: the parts of a conjunction, else the rule as one. */
export function partsOf(rule: Rule | null): { rule: Rule; without: Rule | null }[] {
  if (!rule?.rules.length) return []
  const nodes = conjunction(rule)
  if (!nodes) return [{ rule, without: null }]
  return nodes.map((node, index) => ({ rule: { version: 1, combinator: "and", rules: [node] }, without: all(nodes.filter((_, other) => other !== index)) }))
}

function bare({ combinator, not, rules }: Rule): Group {
  return { combinator, ...(not ? { not } : {}), rules }
}
