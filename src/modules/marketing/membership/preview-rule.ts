import type { Problem } from "../../../core/base/problem"
import { checkRule } from "../../../core/segments/check-rule"
import { compileRule } from "../../../core/segments/compile-rule"
import { ruleSchema } from "../../../core/segments/rule.schema"
import type { MarketingContext } from "../context"
import { countEverybody } from "../queries/segments/count-everybody"
import { countMatching } from "../queries/segments/count-matching"
import type { PersonRow } from "../queries/segments/person-row"
import { sampleMatching } from "../queries/segments/sample-matching"
import { bounded, TookTooLong } from "./bounded"

const SAMPLE = 10
const TIMEOUT_MS = 15_000

export type RulePreview = { problems: Problem[]; count: number | null; of: number; sample: PersonRow[]; asOf: Date }

/** What a rule of whatever origin means now. With problems nothing is counted; a rule too slow to count has that as its problem. */
export async function previewRule({ db, now }: MarketingContext, rule: unknown): Promise<RulePreview> {
  const asOf = now()
  const of = await countEverybody(db)
  const none = { count: null, of, sample: [], asOf }
  const problems = checkRule(rule)
  if (problems.length) return { ...none, problems }
  const compiled = compileRule(ruleSchema.parse(rule), { now: asOf })
  try {
    return await bounded(db, TIMEOUT_MS, async (inner) => {
      const count = await countMatching(inner, compiled)
      return { problems: [], count, of, sample: count ? await sampleMatching(inner, compiled, SAMPLE) : [], asOf }
    })
  } catch (error) {
    if (error instanceof TookTooLong) return { ...none, problems: [{ path: [], message: error.message }] }
    throw error
  }
}
