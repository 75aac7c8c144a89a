import fc from "fast-check"
import { checkRule } from "../check-rule"
import { operatorsOf } from "../compile-condition"
import { compileRule } from "../compile-rule"
import { describeRule } from "../describe-rule"
import { fields } from "../fields"
import type { Condition, Rule } from "../rule.schema"
import { ruleSchema } from "../rule.schema"
import { valueKinds } from "../value-kinds"
import { aRule } from "./arbitrary-rule"

const NOW = new Date("2026-06-15T09:30:00.000Z")
const MARK = "zq"
const hostile = ["'; drop table x; --", "\\", "%", "_", "$1", "\"", "/* */", "Robert'); --", "{}", "🙂"].map((text) => MARK + text)
const vocabulary = ({ name }: { name: string }) => (name === "country" ? ["de", "fr"] : hostile)
const one = (condition: Condition): Rule => ({ version: 1, combinator: "and", rules: [condition] })
const compile = (condition: Condition, only?: number[]) => compileRule(one(condition), { now: NOW, only })

describe("compileRule", () => {
  it("binds every value of every rule there is", () => {
    fc.assert(fc.property(aRule(NOW, vocabulary), fc.boolean(), (rule, few) => {
      expect(checkRule(rule)).toEqual([])
      const { text, values } = compileRule(rule, { now: NOW, only: few ? [1, 2] : undefined })
      expect(text).not.toContain(MARK)
      const literals = text.match(/'[^']*'/g) ?? []
      expect(literals.filter((literal) => literal !== "''")).toEqual([])
      const placeholders = new Set([...text.matchAll(/\$(\d+)::/g)].map(([, number]) => Number(number)))
      expect([...placeholders].sort((a, b) => a - b)).toEqual(values.map((_, index) => index + 1))
    }), { numRuns: 500 })
  })

  it("means the same after the rule was stored and read", () => {
    fc.assert(fc.property(aRule(NOW, vocabulary), (rule) => {
      const stored = ruleSchema.parse(JSON.parse(JSON.stringify(rule)))
      expect(compileRule(stored, { now: NOW })).toEqual(compileRule(rule, { now: NOW }))
      expect(describeRule(stored, { currency: "eur" })).toBe(describeRule(rule, { currency: "eur" }))
    }), { numRuns: 300 })
  })

  it.each<[string, Condition, string, unknown[]]>([
    ["a comparison", { field: "spent", operator: "more_than", value: 20_000 }, "profile.spent > $1::bigint", [20_000]],
    ["days ago as an instant", { field: "days_since_last_order", operator: "at_least", value: 60 }, "profile.last_order_at <= $1::timestamptz", ["2026-04-16T09:30:00.000Z"]],
    ["an address by its index", { field: "email", operator: "is", value: "Ada@Example.com" }, "profile.email = lower($1::text)", ["Ada@Example.com"]],
    ["one purchase as a semi-join", { field: "bought_product", operator: "did", value: { ids: ["prod_1"], atLeast: 1, window: { kind: "last", days: 90 } } },
      "exists (select from marketing_purchase_item fact where fact.profile_key = profile.key and fact.product_id = any($1::text[])" +
      " and fact.quantity > fact.returned_quantity and fact.placed_at > $2::timestamptz)", [["prod_1"], "2026-03-17T09:30:00.000Z"]],
    ["several pieces as a sum", { field: "bought_category", operator: "did", value: { ids: ["cat_1"], atLeast: 3, window: { kind: "any" } } },
      "(profile.key in (select fact.profile_key from marketing_purchase_item fact where fact.category_ids && $1::text[] and fact.quantity > fact.returned_quantity" +
      " group by fact.profile_key having sum(fact.quantity - fact.returned_quantity) >= $2::bigint))", [["cat_1"], 3]],
  ])("writes %s", (_what, condition, predicate, values) => {
    expect(compile(condition)).toMatchObject({ text: `select profile.key from marketing_profile profile where profile.deleted_at is null and ${predicate}`, values })
  })

  it("looks behaviour up for the given few alone", () => {
    const { text, values } = compile({ field: "orders_in_period", operator: "at_least", value: { count: 2, window: { kind: "any" } } }, [7, 9])
    expect(values[0]).toEqual([7, 9])
    expect(text.match(/profile_key = any\(\$1::bigint\[\]\)/g)).toHaveLength(1)
    expect(text).toContain("profile.key = any($1::bigint[])")
  })

  it("makes true of what is unknown where it is negated", () => {
    const { text } = compileRule({ ...one({ field: "city", operator: "is", value: "Rome" }), not: true }, { now: NOW })
    expect(text).toContain("((lower(profile.city) = lower($1::text)) is not true)")
  })

  it.each<[Condition, boolean]>([
    [{ field: "days_since_last_order", operator: "between", value: [1, 2] }, true],
    [{ field: "last_order_at", operator: "in_the_last", value: 2 }, true],
    [{ field: "last_order_at", operator: "before", value: "2026-01-01" }, false],
    [{ field: "bought_product", operator: "did_not", value: { ids: ["p"], atLeast: 1, window: { kind: "last", days: 2 } } }, true],
    [{ field: "bought_product", operator: "did", value: { ids: ["p"], atLeast: 1, window: { kind: "any" } } }, false],
    [{ field: "spent", operator: "more_than", value: 2 }, false],
  ])("knows whether time alone changes %j", (condition, moves) => {
    expect(compileRule({ version: 1, combinator: "or", rules: [{ combinator: "and", rules: [condition] }] }, { now: NOW }).timeDependent).toBe(moves)
  })

  it("refuses a rule that was not checked", () => {
    expect(() => compile({ field: "spent; drop table x", operator: "is", value: 1 })).toThrow("check the rule first")
  })
})

describe("the catalogue", () => {
  it("names every field once and explains it", () => {
    expect(fields.length).toBeGreaterThanOrEqual(35)
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
    for (const field of fields) expect(field.help).toMatch(/\.$/)
  })

  it.each(fields.map((field) => [field.name, field] as const))("gives %s SQL for every operator and a start for the builder", (_name, field) => {
    expect(Object.keys(operatorsOf(field))).toEqual(expect.arrayContaining(field.operators.map(({ name }) => name)))
    const start = field.operators.find(({ name }) => name === field.defaultOperator)!
    const problems = valueKinds[start.valueKind].check(field.defaultValue, field)
    // What a person must still choose is the only thing a start may lack.
    expect(problems.every(({ message }) => /^(Choose|Enter) (at least one|a text|one|a country)/.test(message))).toBe(true)
  })
})
