import { createBindings } from "../base/bindings"
import { compileCondition } from "./compile-condition"
import type { Catalogue } from "./catalogue"
import type { CompileScope, Cuts } from "./compile-scope"
import { movesWithTime } from "./moves-with-time"
import { type Group, isGroup, type Rule } from "./rule.schema"

export type CompiledRule = { text: string; values: unknown[]; timeDependent: boolean }

/**
 * One statement that selects the `key` of everyone a checked rule holds for, of all profiles or of those in `only`.
 * Every value is bound; names of columns come from the catalogue. `now` is the instant that "days ago" counts from,
 * `cuts` are those requiredCuts names.
 */
export function compileRule(rule: Rule, { now, catalogue, cuts, only }: { now: Date; catalogue: Catalogue; cuts: Cuts; only?: readonly number[] }): CompiledRule {
  const bindings = createBindings()
  const keys = only && bindings.bind(only, "bigint[]")
  const among = keys ? ` and profile.key = any(${keys})` : ""
  const predicate = compilePredicate(rule, { bindings, now, catalogue, cuts, keys })
  return {
    text: `select profile.key from marketing_profile profile where profile.deleted_at is null${among} and ${predicate}`,
    values: bindings.values,
    timeDependent: movesWithTime(rule, catalogue),
  }
}

/** A checked rule, or a group of one, as a predicate on a row called `profile`; an empty group holds for everyone. */
export function compilePredicate(group: Group, scope: CompileScope): string {
  const parts = group.rules.map((node) => (isGroup(node) ? compilePredicate(node, scope) : compileCondition(node, scope)))
  if (!parts.length) return group.not ? "false" : "true"
  const joined = parts.length === 1 ? parts[0]! : `(${parts.join(` ${group.combinator} `)})`
  // Unknown counts as false at every step, so "not" must make true of it.
  return group.not ? `((${joined}) is not true)` : joined
}
