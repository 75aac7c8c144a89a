import type { Catalogue } from "../../../core/segments/catalogue"
import { checkRule } from "../../../core/segments/check-rule"
import type { Cuts } from "../../../core/segments/compile-scope"
import { requiredCuts } from "../../../core/segments/required-cuts"
import type { Rule } from "../../../core/segments/rule.schema"
import type { Database } from "../database"
import { readCatalogue } from "./read-catalogue"
import { readCuts } from "./read-cuts"

/** What rules are compiled against: an instant, the shop's catalogue, and where the best and worst of all people begin. */
export type RuleGround = { now: Date; catalogue: Catalogue; cuts: Cuts }

/** The ground of these rules. Percentiles older than `maxAgeMs` are taken anew. Rules that are not understood ask for none. */
export async function readRuleGround(db: Database, rules: readonly Rule[], { now, maxAgeMs }: { now: Date; maxAgeMs: number }): Promise<RuleGround> {
  const catalogue = await readCatalogue(db)
  const wanted = rules.filter((rule) => !checkRule(rule, catalogue).length).flatMap((rule) => requiredCuts(rule, catalogue))
  return { now, catalogue, cuts: await readCuts(db, wanted, { now, maxAgeMs, catalogue }) }
}
