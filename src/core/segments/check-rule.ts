import type { Problem } from "../base/problem"
import type { Catalogue } from "./catalogue"
import { operatorNamed } from "./fields"
import { MAX_RULE_DEPTH } from "./rule.schema"
import { isRecord, repeat } from "./value-kind"
import { valueKinds } from "./value-kinds"

/** More conditions than anybody can read; it also bounds the statement a rule compiles to. */
export const MAX_CONDITIONS = 200

type Counter = { conditions: number; catalogue: Catalogue }

/** Everything wrong with a rule of whatever origin, each with its place and what to do; empty when it may be stored and run. */
export function checkRule(rule: unknown, catalogue: Catalogue): Problem[] {
  if (!isRecord(rule)) return [{ path: [], message: "A rule is a group of conditions." }]
  const version = rule.version === 1 ? [] : [{ path: ["version"], message: "This rule was written for another version of Marketing; version must be 1." }]
  const counter = { conditions: 0, catalogue }
  const problems = [...version, ...checkGroup(rule, [], 1, counter)]
  if (counter.conditions <= MAX_CONDITIONS) return problems
  return [{ path: ["rules"], message: `Use at most ${MAX_CONDITIONS} conditions; this rule has ${counter.conditions}.` }]
}

function checkGroup(group: Record<string, unknown>, path: Problem["path"], depth: number, counter: Counter): Problem[] {
  if (depth > MAX_RULE_DEPTH)
    return [{ path, message: `Groups may be nested ${MAX_RULE_DEPTH} deep. Move these conditions into a group further out.` }]
  const problems: Problem[] = []
  if (group.combinator !== "and" && group.combinator !== "or")
    problems.push({ path: [...path, "combinator"], message: "Choose whether all (and) or any (or) of the conditions must hold." })
  if (group.not !== undefined && typeof group.not !== "boolean")
    problems.push({ path: [...path, "not"], message: "Choose yes or no." })
  if (!Array.isArray(group.rules)) return [...problems, { path: [...path, "rules"], message: "A group needs a list of conditions." }]
  group.rules.forEach((node: unknown, index) => problems.push(...checkNode(node, [...path, "rules", index], depth, counter)))
  return problems
}

function checkNode(node: unknown, path: Problem["path"], depth: number, counter: Counter): Problem[] {
  if (!isRecord(node)) return [{ path, message: "Write a condition or a group of conditions here." }]
  if ("rules" in node) return checkGroup(node, path, depth + 1, counter)
  counter.conditions += 1
  return checkCondition(node, path, counter.catalogue)
}

function checkCondition({ field: name, operator: asked, value }: Record<string, unknown>, path: Problem["path"], catalogue: Catalogue): Problem[] {
  const field = catalogue.field(name)
  if (!field) return [{ path: [...path, "field"], message: name ? `There is no field “${repeat(name)}”. Choose one from the list.` : "Choose a field." }]
  const operator = operatorNamed(field, asked)
  if (!operator) {
    const offered = field.operators.map((one) => one.name).join(", ")
    return [{ path: [...path, "operator"], message: `“${field.label}” cannot be compared with “${repeat(asked ?? "")}”. Choose one of: ${offered}.` }]
  }
  return valueKinds[operator.valueKind].check(value, field).map((problem) => ({
    path: [...path, "value", ...problem.path],
    message: `${field.label}: ${problem.message}`,
  }))
}
