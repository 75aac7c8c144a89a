import type { WhyNode } from "../../../../core/http/segments"
import type { Catalogue } from "../../../../core/segments/catalogue"
import { describeRule } from "../../../../core/segments/describe-rule"
import { type Condition, type Group, isGroup } from "../../../../core/segments/rule.schema"
import { tellValue } from "../../../../core/segments/tell-value"
import type { Speech } from "../../../../core/segments/value-kind"
import type { Found } from "../../../../modules/marketing/membership/explain-membership"

type Telling = { leaves: readonly Found[]; catalogue: Catalogue; speech: Speech }

/** A rule as a tree in which each condition says whether it holds and what it found, and each group whether it holds. */
export function presentWhy(group: Group, telling: Telling, path: (string | number)[] = []): WhyNode & { holds: boolean } {
  const nodes = group.rules.map((node, index) => {
    const place = [...path, "rules", index]
    return isGroup(node) ? presentWhy(node, telling, place) : presentCondition(node, telling, place)
  })
  const held = nodes.map(({ holds }) => holds)
  // A group without conditions holds for everyone.
  const inside = !held.length || (group.combinator === "and" ? held.every(Boolean) : held.some(Boolean))
  return { path, combinator: group.combinator, not: group.not === true, holds: group.not ? !inside : inside, nodes }
}

function presentCondition(condition: Condition, { leaves, catalogue, speech }: Telling, path: (string | number)[]): WhyNode {
  const found = leaves.find((leaf) => leaf.path.join(".") === path.join("."))
  const field = catalogue.field(condition.field)
  const sentence = describeRule({ version: 1, combinator: "and", rules: [condition] }, speech, catalogue).replace(/^People /, "").replace(/\.$/, "")
  return { path, sentence, holds: found?.holds === true, value: found && field ? tellValue(found.value, condition, field, speech) : null }
}
