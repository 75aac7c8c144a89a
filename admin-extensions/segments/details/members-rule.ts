import type { MembershipValue } from "../../../src/core/segments/values/behaviour-value"
import type { Rule } from "../../../src/core/segments/rule.schema"

/** The rule that holds for the members of a segment. */
export function membersRule(id: string): Rule {
  const value: MembershipValue = { ids: [id], joined: { kind: "any" } }
  return { version: 1, combinator: "and", rules: [{ field: "segments", operator: "is_in_any", value }] }
}
