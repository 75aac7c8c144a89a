import type { Problem } from "../../../src/core/base/problem"
import type { Catalogue } from "../../../src/core/segments/catalogue"
import { checkRule } from "../../../src/core/segments/check-rule"
import { readDraft } from "../../../src/core/segments/read-draft"
import type { Rule } from "../../../src/core/segments/rule.schema"
import { toRule } from "./edit-rule"

/** What a pasted text is good for: a rule to go on with, even if conditions in it have problems, or none. */
export type Pasted = { rule: Rule | undefined; problems: Problem[] }

/** Reads a rule written as JSON: a rule, a group, a single condition, or a segment with its rule. */
export function readPasted(text: string, catalogue: Catalogue): Pasted {
  const given = parse(text)
  if (given === undefined) return { rule: undefined, problems: [{ path: [], message: "This is not JSON. Copy a rule with “Copy” and paste all of it." }] }
  const rule = asRule(given)
  const problems = checkRule(rule, catalogue)
  const draft = readDraft(rule, problems)
  return { rule: draft && toRule(draft), problems }
}

/** A rule as it is put on the clipboard. */
export const writeRule = (rule: Rule): string => JSON.stringify(toRule(rule), null, 2)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function asRule(given: unknown): unknown {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given
  if ("rule" in given && !("rules" in given)) return given.rule
  if ("rules" in given) return { version: 1, ...given }
  return "field" in given ? { version: 1, combinator: "and", rules: [given] } : given
}
