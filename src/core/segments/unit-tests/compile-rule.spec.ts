import fc from "fast-check"
import { checkRule } from "../check-rule"
import { operatorsOf } from "../compile-condition"
import { compileRule as compileIn } from "../compile-rule"
import type { AttributeDefinition } from "../catalogue"
import { compileSizeAt } from "../compile-size-at"
import { compileValue } from "../compile-value"
import { createBindings } from "../../base/bindings"
import { describeRule } from "../describe-rule"
import { explainRule } from "../explain-rule"
import { createCatalogue } from "../fields"
import { requiredCuts } from "../required-cuts"
import { sizeBackwards } from "../size-backwards"
import type { Condition, Rule } from "../rule.schema"
import { ruleSchema } from "../rule.schema"
import { valueKinds } from "../value-kinds"
import { aRule, speaking } from "./arbitrary-rule"

const NOW = new Date("2026-06-15T09:30:00.000Z")
const MARK = "zq"
const hostile = ["'; drop table x; --", "\\", "%", "_", "$1", "\"", "/* */", "Robert'); --", "{}", "🙂", "x".repeat(90)].map((text) => MARK + text)
const vocabulary = speaking(hostile)
const attribute = (type: AttributeDefinition["type"]): AttributeDefinition => ({ key: `${MARK}_${type}`, name: type, type, help: null, choices: [`${MARK}a`, `${MARK}'b`] })
const catalogue = createCatalogue([attribute("text"), attribute("number"), attribute("boolean"), attribute("date"), attribute("list"), attribute("choice")])
const { fields } = catalogue
const cutsOf = (rule: Rule) => new Map(requiredCuts(rule, catalogue).map(({ field, percent }, index) => [`${field}:${percent}`, index % 5 ? index : null]))
const compileRule = (rule: Rule, { only }: { only?: number[] } = {}) => compileIn(rule, { now: NOW, catalogue, cuts: cutsOf(rule), only })
/** What the catalogue itself writes out. */
const own = ["''", "'UTC'", "'x'", "':'", "'{}'", "'$.datetime(\"YYYY-MM-DD\")'", "'YYYY-MM-DD'", "'number'", "'boolean'", "'array'", "'accepted'"]

function expectBound(text: string, values: unknown[]): void {
  expect(text).not.toContain(MARK)
  expect((text.match(/'[^']*'/g) ?? []).filter((literal) => !own.includes(literal))).toEqual([])
  const placeholders = new Set([...text.matchAll(/\$(\d+)::/g)].map(([, number]) => Number(number)))
  expect([...placeholders].sort((a, b) => a - b)).toEqual(values.map((_, index) => index + 1))
}

const one = (condition: Condition): Rule => ({ version: 1, combinator: "and", rules: [condition] })
const compile = (condition: Condition, only?: number[]) => compileRule(one(condition), { only })

describe("compileRule", () => {
  it("binds every value of every rule there is", () => {
    fc.assert(fc.property(aRule(NOW, vocabulary, catalogue), fc.boolean(), (rule, few) => {
      expect(checkRule(rule, catalogue)).toEqual([])
      const { text, values } = compileRule(rule, { only: few ? [1, 2] : undefined })
      expectBound(text, values)
    }), { numRuns: 600 })
  })

  it("binds every value where it explains a rule, reads a field and looks into the past", () => {
    fc.assert(fc.property(aRule(NOW, vocabulary, catalogue), (rule) => {
      const bindings = createBindings()
      const leaves = explainRule(rule, { bindings, now: NOW, catalogue, cuts: cutsOf(rule) })
      expectBound(leaves.map(({ predicate, value }) => `${predicate} ${value ?? ""}`).join(" "), bindings.values)
      if (!sizeBackwards(rule, catalogue).possible) return
      const past = compileSizeAt(rule, { at: NOW, catalogue })
      expectBound(past.text, past.values)
    }), { numRuns: 250 })
    const bindings = createBindings()
    expectBound(fields.map((field) => compileValue(field, { bindings, now: NOW }) ?? "").join(" "), bindings.values)
  })

  it("means the same after the rule was stored and read", () => {
    fc.assert(fc.property(aRule(NOW, vocabulary, catalogue), (rule) => {
      const stored = ruleSchema.parse(JSON.parse(JSON.stringify(rule)))
      expect(compileRule(stored)).toEqual(compileRule(rule))
      expect(describeRule(stored, { currency: "eur" }, catalogue)).toBe(describeRule(rule, { currency: "eur" }, catalogue))
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
    ["one event as a semi-join within bound days", { field: "did", operator: "at_least", value: { event: "viewed_product", filters: [{ property: "product", operator: "is", value: "prod_1" }], measure: { of: "count" }, amount: 1, window: { kind: "last", days: 30 } } },
      "exists (select from marketing_event fact where fact.profile_key = profile.key and fact.kind = $1::text and fact.product_id = any($2::text[]) and fact.occurred_at > $3::timestamptz)",
      ["viewed_product", ["prod_1"], "2026-05-16T09:30:00.000Z"]],
    ["at most none as its absence", { field: "did", operator: "at_most", value: { event: "placed_order", filters: [], measure: { of: "count" }, amount: 0, window: { kind: "any" } } },
      "not exists (select from marketing_purchase fact where fact.profile_key = profile.key and fact.deleted_at is null)", []],
    ["a pattern as a value", { field: "city", operator: "matches", value: "^B\\w+" }, "left(lower(profile.city), 500) ~ $1::text", ["^b[a-z0-9_]+"]],
    ["years by the calendar as an instant", { field: "customer_since", operator: "years_at_least", value: 2 }, "profile.customer_since < $1::timestamptz", ["2024-06-16T00:00:00.000Z"]],
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
    const { text } = compileRule({ ...one({ field: "city", operator: "is", value: "Rome" }), not: true })
    expect(text).toContain("((lower(profile.city) = lower($1::text)) is not true)")
  })

  it.each<[Condition, boolean]>([
    [{ field: "days_since_last_order", operator: "between", value: [1, 2] }, true],
    [{ field: "last_order_at", operator: "in_the_last", value: 2 }, true],
    [{ field: "last_order_at", operator: "before", value: "2026-01-01" }, false],
    [{ field: "bought_product", operator: "did_not", value: { ids: ["p"], atLeast: 1, window: { kind: "last", days: 2 } } }, true],
    [{ field: "bought_product", operator: "did", value: { ids: ["p"], atLeast: 1, window: { kind: "any" } } }, false],
    [{ field: "spent", operator: "more_than", value: 2 }, false],
    [{ field: "spent", operator: "in_top", value: 10 }, true],
    [{ field: "spent", operator: "in_quintile", value: 1 }, true],
    [{ field: "birthday", operator: "anniversary_in_next", value: 7 }, true],
    [{ field: "birthday", operator: "in_month", value: [2] }, false],
    [{ field: "next_order_at", operator: "in_the_next", value: 7 }, true],
    [{ field: "customer_since", operator: "years_at_least", value: 1 }, true],
    [{ field: "segments", operator: "is_in_any", value: { ids: ["s"], joined: { kind: "last", days: 3 } } }, true],
    [{ field: "segments", operator: "is_in_any", value: { ids: ["s"], joined: { kind: "after", from: "2026-01-01" } } }, false],
    [{ field: "did", operator: "never", value: { event: "searched", filters: [], measure: { of: "count" }, amount: 1, window: { kind: "earlier", days: 3 } } }, true],
    [{ field: "did_then", operator: "did", value: { first: { event: "searched", filters: [] }, then: { event: "placed_order", filters: [] }, within: { amount: 1, unit: "days" }, window: { kind: "last", days: 3 } } }, true],
  ])("knows whether time alone changes %j", (condition, moves) => {
    expect(compileRule({ version: 1, combinator: "or", rules: [{ combinator: "and", rules: [condition] }] }).timeDependent).toBe(moves)
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
    expect(problems.every(({ message }) => /^(Choose|Enter) (at least one|a text|one|a country|what was done)/.test(message))).toBe(true)
  })
})
