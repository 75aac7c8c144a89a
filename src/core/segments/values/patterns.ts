import { translatePattern } from "../pattern/translate-pattern"
import { type ValueRules, wrong } from "../value-kind"
import { checkText } from "./texts"

/** A regular expression of the bounded kind that translatePattern reads. */
export const pattern: ValueRules = {
  initial: "",
  check: (value) => {
    const problems = checkText(value)
    if (problems.length) return problems
    const translated = translatePattern(String(value))
    return "problem" in translated ? wrong(translated.problem) : []
  },
  describe: (value) => `“${String(value)}”`,
}
