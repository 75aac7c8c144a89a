import { MedusaError } from "@medusajs/framework/utils"
import { createBindings } from "../../../core/base/bindings"
import { formatProblem } from "../../../core/base/problem"
import { checkRule } from "../../../core/segments/check-rule"
import { compileRule } from "../../../core/segments/compile-rule"
import { ruleSchema } from "../../../core/segments/rule.schema"
import type { MarketingContext } from "../context"
import { readCatalogue } from "../memory/read-catalogue"
import { readRuleGround } from "../memory/read-rule-ground"
import { searchProfiles } from "../queries/profiles/search-profiles"

/** Whom long work is about, as it is asked. */
export type Target = { ids: string[] } | { rule?: unknown; q?: string }
type Selection = { text: string; values: unknown[] }

/** A statement that selects the key of everyone a target means: the living among the ids, or all a rule and a search find. Throws what is wrong with the rule. */
export async function compileTarget({ db, now }: MarketingContext, target: Target): Promise<Selection> {
  if ("ids" in target) return { text: "select key from marketing_profile where id = any ($1::text[]) and deleted_at is null", values: [target.ids] }
  const given = target.rule ?? { version: 1, combinator: "and", rules: [] }
  const problems = checkRule(given, await readCatalogue(db))
  if (problems.length) throw new MedusaError(MedusaError.Types.INVALID_DATA, problems.map(formatProblem).join(" "))
  const rule = ruleSchema.parse(given)
  return searched(compileRule(rule, await readRuleGround(db, [rule], { now: now(), maxAgeMs: 0 })), target.q)
}

function searched({ text, values }: Selection, q: string | undefined): Selection {
  const bindings = createBindings(values)
  const predicate = searchProfiles(q, (pattern) => bindings.bind(pattern, "text"))
  if (!predicate) return { text, values }
  return { text: `select profile.key from (${text}) found join marketing_profile profile on profile.key = found.key where ${predicate}`, values: bindings.values }
}
