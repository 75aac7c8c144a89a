import type { Problem } from "../base/problem"
import { type Rule, ruleSchema } from "./rule.schema"

const ofConditions = new Set<Problem["path"][number]>(["field", "operator", "value"])

/** A rule that is still being written, so that it can be described: undefined unless all its problems lie within conditions. */
export function readDraft(given: unknown, problems: readonly Problem[]): Rule | undefined {
  if (!problems.every(({ path }) => path.some((part) => ofConditions.has(part)))) return undefined
  return ruleSchema.safeParse(given).data
}
