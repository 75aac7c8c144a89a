import type { Problem } from "../../../src/core/base/problem"
import type { Catalogue } from "../../../src/core/segments/catalogue"
import type { ValueKind } from "../../../src/core/segments/field"
import { operatorNamed } from "../../../src/core/segments/fields"
import { isGroup, type Condition, type Group, type Rule } from "../../../src/core/segments/rule.schema"
import { valueKinds } from "../../../src/core/segments/value-kinds"
import type { Node } from "./edit-tree"

/** A rule that holds for everyone. */
export const everyone = (): Rule => ({ version: 1, combinator: "and", rules: [] })

/** A condition whose field has yet to be chosen. */
export const unchosen = (): Condition => ({ field: "", operator: "", value: null })

/** A group as it is added: one condition to choose. */
export const newGroup = (combinator: Group["combinator"]): Group => ({ combinator, rules: [unchosen()] })

/** The condition a builder starts with when a field is chosen. */
export function conditionOn(fieldName: string, catalogue: Catalogue): Condition {
  const field = catalogue.field(fieldName)
  return field
    ? { field: field.name, operator: field.defaultOperator, value: structuredClone(field.defaultValue) }
    : { ...unchosen(), field: fieldName }
}

/** The same condition asked with another operator; what was entered is kept where it makes sense. */
export function withOperator(condition: Condition, operatorName: string, catalogue: Catalogue): Condition {
  const field = catalogue.field(condition.field)
  const before = field && operatorNamed(field, condition.operator)?.valueKind
  const after = field && operatorNamed(field, operatorName)?.valueKind
  // What never happened has no amount: whatever was compared before must not stay behind unseen.
  if (after === "behaviour" && operatorName === "never" && typeof condition.value === "object")
    return { ...condition, operator: operatorName, value: { ...condition.value, measure: { of: "count" }, amount: 1 } }
  if (!after || before === after) return { ...condition, operator: operatorName }
  return { ...condition, operator: operatorName, value: carryOver(condition.value, before, after) }
}

const ranges: Partial<Record<ValueKind, ValueKind>> = {
  number_range: "number", decimal_range: "decimal", money_range: "money", date_range: "date", days_range: "days",
}
const lists: Partial<Record<ValueKind, ValueKind>> = { texts: "text", choices: "choice" }

function carryOver(value: unknown, before: ValueKind | undefined, after: ValueKind): unknown {
  const given = value !== "" && value !== null && value !== undefined
  if (before && given) {
    if (ranges[after] === before) return [value, value]
    if (lists[after] === before) return [value]
    if ((ranges[before] === after || lists[before] === after) && Array.isArray(value) && value.length > 0) return value[0]
  }
  return structuredClone(valueKinds[after].initial)
}

/** What is stored of an edited rule: its shape without the ids the builder gives. */
export function toRule(edited: Group): Rule {
  return { version: 1, ...bareGroup(edited) }
}

function bareGroup({ combinator, not, rules }: Group): Group {
  return { combinator, ...(not ? { not } : {}), rules: rules.map(bareNode) }
}

function bareNode(node: Node): Node {
  return isGroup(node) ? bareGroup(node) : { field: node.field, operator: node.operator, value: node.value ?? null }
}

/** The rule with an id on every node that has none, so that a node is the same one wherever it moves. `newId` gives a fresh one. */
export function withIds<N extends Node>(node: N, newId: () => string): N {
  const id = node.id ?? newId()
  return isGroup(node) ? { ...node, id, rules: node.rules.map((child) => withIds(child, newId)) } : { ...node, id }
}

/** A copy of a node without ids: another node of the same content. */
export const copyNode = (node: Node): Node => structuredClone(bareNode(node))

/** The builder's path of indices as a problem's path: [0, 2] → ["rules", 0, "rules", 2]. */
export const problemPath = (path: readonly number[]): Problem["path"] => path.flatMap((index) => ["rules", index])

/** How many conditions a rule has, in all its groups. */
export function countConditions(group: Group): number {
  return group.rules.reduce((sum, node) => sum + (isGroup(node) ? countConditions(node) : 1), 0)
}

/** How many conditions and groups the problems are about. */
export function countTroubled(problems: readonly Problem[]): number {
  const nodes = problems.map(({ path }) => path.slice(0, path.lastIndexOf("rules") + 2).join("."))
  return new Set(nodes).size
}
