import type { Catalogue } from "./catalogue"
import { operatorNamed } from "./fields"
import { type Condition, type Group, isGroup, type Rule } from "./rule.schema"
import type { Speech } from "./value-kind"
import { valueKinds } from "./value-kinds"

/** The rule as an English sentence: "People who spent more than €200.00 and who last ordered at least 60 days ago." */
export function describeRule(rule: Rule, speech: Speech, catalogue: Catalogue): string {
  const clauses = joinClauses(rule, speech, catalogue)
  if (!clauses) return rule.not ? "Nobody." : "Everyone."
  return rule.not ? `Everyone except people ${clauses}.` : `People ${clauses}.`
}

function joinClauses(group: Group, speech: Speech, catalogue: Catalogue): string {
  return group.rules.map((node) => (isGroup(node) ? describeGroup(node, speech, catalogue, group.rules.length > 1) : describeCondition(node, speech, catalogue)))
    .join(` ${group.combinator} `)
}

function describeGroup(group: Group, speech: Speech, catalogue: Catalogue, besideOthers: boolean): string {
  const clauses = joinClauses(group, speech, catalogue) || "whoever they are"
  if (group.not) return `not (${clauses})`
  return besideOthers && group.rules.length > 1 ? `(${clauses})` : clauses
}

/** A condition that is not finished yet still gets a place in the sentence. */
export function describeCondition({ field: name, operator: asked, value }: Condition, speech: Speech, catalogue: Catalogue): string {
  const field = catalogue.field(name)
  const operator = field && operatorNamed(field, asked)
  if (!field || !operator) return "who …"
  const kind = valueKinds[operator.valueKind]
  const spoken = kind.check(value, field).length ? "…" : kind.describe(value, field, speech, operator)
  return operator.clause(field.words, spoken)
}
