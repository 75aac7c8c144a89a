import fc from "fast-check"
import { checkRule } from "../check-rule"
import { compileRule } from "../compile-rule"
import { describeRule } from "../describe-rule"
import { createCatalogue } from "../fields"
import { movesWithTime } from "../moves-with-time"
import { requiredCuts } from "../required-cuts"
import { ruleIds } from "../rule-ids"
import type { Rule } from "../rule.schema"

const NOW = new Date("2026-06-15T09:30:00.000Z")
const catalogue = createCatalogue((["text", "number", "boolean", "date", "list", "choice"] as const).map((type) => ({ key: type, name: type, type, help: null, choices: ["a"] })))
const long = "ab'\\%_".repeat(1_700)
const asked = catalogue.fields.flatMap((field) => field.operators.map((operator) => ({ field, operator })))
const ruleOf = (field: string, operator: string, value: unknown): Rule => ({ version: 1, combinator: "and", rules: [{ field, operator, value }] })

const aPart = fc.oneof(
  fc.anything({ maxDepth: 1 }), fc.constantFrom<unknown>(long, "", " ", "viewed_product", "custom:x", "__proto__", "constructor", "count", "sum", "any", "last", "hours", 0, 1, -1, 2 ** 60, NaN, "2026-02-30", [], [long], [null])
)
const names = ["ids", "atLeast", "window", "count", "amount", "event", "filters", "measure", "first", "then", "within", "joined", "percent", "seed", "kind", "days", "of", "property", "operator", "value", "unit", "from", "to"]
/** Something in the form of a value, with anything in it. */
const aWrongValue = fc.oneof(aPart, fc.dictionary(fc.constantFrom(...names), fc.oneof(aPart, fc.dictionary(fc.constantFrom(...names), aPart), fc.array(fc.dictionary(fc.constantFrom(...names), aPart), { maxLength: 2 }))))

describe("A value of any kind", () => {
  it("is refused with its place, or can be compiled and told; nothing throws", () => {
    fc.assert(fc.property(fc.constantFrom(...asked), aWrongValue, ({ field, operator }, value) => {
      const rule = ruleOf(field.name, operator.name, value)
      const problems = checkRule(rule, catalogue)
      for (const { path, message } of problems) {
        expect(path.slice(0, 3)).toEqual(["rules", 0, "value"])
        expect(message).toMatch(/[.…]$|\)$/)
      }
      describeRule(rule, { currency: "eur" }, catalogue)
      movesWithTime(rule, catalogue)
      ruleIds(rule, catalogue)
      if (!problems.length) compileRule(rule, { now: NOW, catalogue, cuts: new Map(requiredCuts(rule, catalogue).map(({ field: name, percent }) => [`${name}:${percent}`, 1])) })
    }), { numRuns: 8_000 })
  })

  it.each(asked.filter(({ operator }) => operator.valueKind !== "none").map(({ field, operator }) => [field.name, operator.name] as const))("%s %s refuses ten kilobytes of text", (field, operator) => {
    expect(checkRule(ruleOf(field, operator, long), catalogue)).not.toEqual([])
    expect(checkRule(ruleOf(field, operator, [long]), catalogue)).not.toEqual([])
  })
})
