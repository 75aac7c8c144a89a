import type { Problem } from "../../../core/base/problem"
import { checkRule } from "../../../core/segments/check-rule"
import { type CompiledRule, compileRule } from "../../../core/segments/compile-rule"
import { ruleSchema } from "../../../core/segments/rule.schema"
import type { MarketingContext } from "../context"
import type { Database } from "../database"
import { readCatalogue } from "../memory/read-catalogue"
import { readRuleGround } from "../memory/read-rule-ground"
import { countDifference } from "../queries/segments/count-difference"
import { countEverybody } from "../queries/segments/count-everybody"
import { countMatching } from "../queries/segments/count-matching"
import type { PersonRow } from "../queries/segments/person-row"
import { readPeople } from "../queries/segments/read-people"
import { sampleMatching } from "../queries/segments/sample-matching"
import { bounded, TookTooLong } from "./bounded"

const SAMPLE = 10
const FEW = 5
const TIMEOUT_MS = 15_000

export type PreviewDifference = { joins: number; leaves: number; joining: PersonRow[]; leaving: PersonRow[] }
export type RulePreview = { problems: Problem[]; count: number | null; of: number; sample: PersonRow[]; difference: PreviewDifference | null; asOf: Date }
/** `besideKey`: the segment whose members the rule's people are compared with. `signal` ends the counting. */
export type PreviewWish = { besideKey?: number; signal?: AbortSignal }

/**
 * What a rule of whatever origin means now. With problems nothing is counted; a rule too slow to count has that as its problem.
 * Throws NoLongerWanted when the signal ended it.
 */
export async function previewRule({ db, now }: MarketingContext, rule: unknown, { besideKey, signal }: PreviewWish = {}): Promise<RulePreview> {
  const asOf = now()
  const [of, catalogue] = await Promise.all([countEverybody(db), readCatalogue(db)])
  const none = { count: null, of, sample: [], difference: null, asOf }
  const problems = checkRule(rule, catalogue)
  if (problems.length) return { ...none, problems }
  const checked = ruleSchema.parse(rule)
  try {
    // Percentiles are kept in a transaction of their own, so that no refresh waits for this counting.
    const ground = await bounded(db, TIMEOUT_MS, (inner) => readRuleGround(inner, [checked], { now: asOf, maxAgeMs: 0 }), signal)
    return await bounded(db, TIMEOUT_MS, async (inner) => {
      const compiled = compileRule(checked, ground)
      const count = await countMatching(inner, compiled)
      const sample = count ? await sampleMatching(inner, compiled, SAMPLE) : []
      return { problems: [], count, of, sample, difference: besideKey === undefined ? null : await compare(inner, compiled, besideKey), asOf }
    }, signal)
  } catch (error) {
    if (error instanceof TookTooLong) return { ...none, problems: [{ path: [], message: error.message }] }
    throw error
  }
}

async function compare(db: Database, compiled: CompiledRule, besideKey: number): Promise<PreviewDifference> {
  const { joins, leaves, joining, leaving } = await countDifference(db, compiled, besideKey, FEW)
  const people = await readPeople(db, [...joining, ...leaving])
  const of = (keys: number[]) => people.filter(({ key }) => keys.includes(key)).map(({ person }) => person)
  return { joins, leaves, joining: of(joining), leaving: of(leaving) }
}
