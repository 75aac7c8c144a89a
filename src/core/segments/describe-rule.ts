import { fieldNamed, operatorNamed } from "./fields"
import { type Condition, type Group, isGroup, type Rule } from "./rule.schema"
import type { Speech } from "./value-kind"
import { valueKinds } from "./value-kinds"

/** The rule as an English sentence: "People who spent more than €200.00 and who last ordered at least 60 days ago." */
export function describeRule(rule: Rule, speech: Speech): string {
  const clauses = joinClauses(rule, speech)
  if (!clauses) return rule.not ? "Nobody." : "Everyone."
  return rule.not ? `Everyone except people ${clauses}.` : `People ${clauses}.`
}

function joinClauses(group: Group, speech: Speech): string {
  return group.rules.map((node) => (isGroup(node) ? describeGroup(node, speech, group.rules.length > 1) : describeCondition(node, speech)))
    .join(` ${group.combinator} `)
}

function describeGroup(group: Group, speech: Speech, besideOthers: boolean): string {
  const clauses = joinClauses(group, speech) || "whoever they are"
  if (group.not) return `not (${clauses})`
  return besideOthers && group.rules.length > 1 ? `(${clauses})` : clauses
}

/** A condition that is not finished yet still gets a place in the sentence. */
function describeCondition({ field: name, operator: asked, value }: Condition, speech: Speech): string {
  const field = fieldNamed(name)
  const operator = field && operatorNamed(field, asked)
  if (!field || !operator) return "who …"
  const kind = valueKinds[operator.valueKind]
  const spoken = kind.check(value, field).length ? "…" : kind.describe(value, field, speech, operator)
  return operator.clause(field.words, spoken)
}
