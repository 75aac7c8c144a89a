import type { Problem } from "../base/problem"
import { countBought } from "./compile-bought"
import { compileCondition } from "./compile-condition"
import { countDone } from "./compile-did"
import { segmentsJoined } from "./compile-membership"
import type { CompileScope } from "./compile-scope"
import { compileValue } from "./compile-value"
import { type Condition, type Group, isGroup } from "./rule.schema"
import type { BehaviourValue, MembershipValue } from "./values/behaviour-value"

/** A condition of a rule with its place: whether it holds and what it found, as SQL expressions on the row `profile`. */
export type Explained = { path: Problem["path"]; condition: Condition; predicate: string; value: string | null }

/**
 * Every condition of a checked rule in the order they stand. `predicate` may be null, which counts as false; `value` is what
 * the condition compares: a stored value, a count or sum, the ids of segments; null for what has none.
 */
export function explainRule(rule: Group, scope: CompileScope, path: Problem["path"] = []): Explained[] {
  return rule.rules.flatMap((node, index) => {
    const place = [...path, "rules", index]
    if (isGroup(node)) return explainRule(node, scope, place)
    return [{ path: place, condition: node, predicate: compileCondition(node, scope), value: found(node, scope) }]
  })
}

function found({ field: name, value }: Condition, scope: CompileScope): string | null {
  const field = scope.catalogue.field(name)!
  switch (field.type) {
    case "bought": case "orders_in_window": case "spent_in_window": return countBought(field, value, scope)
    case "behaviour": return countDone(value as BehaviourValue, scope)
    case "membership": return segmentsJoined(value as MembershipValue, scope)
  }
  return compileValue(field, scope) ?? null
}
