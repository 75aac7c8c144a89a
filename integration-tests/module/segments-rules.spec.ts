import fc from "fast-check"
import { createBindings } from "../../src/core/base/bindings"
import { checkRule } from "../../src/core/segments/check-rule"
import { compilePredicate, compileRule } from "../../src/core/segments/compile-rule"
import type { Cuts } from "../../src/core/segments/compile-scope"
import { describeRule } from "../../src/core/segments/describe-rule"
import { createCatalogue } from "../../src/core/segments/fields"
import { requiredCuts } from "../../src/core/segments/required-cuts"
import { type Rule, ruleSchema } from "../../src/core/segments/rule.schema"
import { aConditionOn, aRule } from "../../src/core/segments/unit-tests/arbitrary-rule"
import { readCuts } from "../../src/modules/marketing/memory/read-cuts"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { evaluateRule } from "../world/evaluate-rule"
import { attributes, inventDetails } from "../world/invent-details"
import { inventPeople } from "../world/invent-people"
import { type Person, storePeople } from "../world/people"
import { ruleWords } from "../world/rule-words"

const NOW = new Date("2026-06-15T09:30:00.000Z")
const catalogue = createCatalogue(attributes)

const ruleOf = (condition: Rule["rules"][number]): Rule => ({ version: 1, combinator: "and", rules: [condition] })
const invented = inventDetails(inventPeople(300, { seed: 7, now: NOW }), { seed: 8, now: NOW })
const vocabulary = ruleWords(invented.slice(1, 4).map(({ email }) => email.toUpperCase()))
const A_STATEMENT = 40

describe("A compiled rule finds the people that a plain evaluation finds", () => {
  let context: TestContext
  let people: Person[]

  beforeAll(async () => {
    context = await marketingContext("segments_rules")
    people = await storePeople(context.db, invented)
    await context.db.query("analyze")
  })
  afterAll(() => context.drop())

  const cutsOf = (rules: readonly Rule[]): Promise<Cuts> =>
    readCuts(context.db, rules.flatMap((rule) => requiredCuts(rule, catalogue)), { now: NOW, maxAgeMs: 3_600_000, catalogue })

  /** The people each rule holds for, many rules a statement. */
  async function ask(rules: readonly Rule[], only?: readonly number[]): Promise<number[][]> {
    const cuts = await cutsOf(rules)
    const found: number[][] = rules.map(() => [])
    for (let start = 0; start < rules.length; start += A_STATEMENT) {
      const bindings = createBindings()
      const keys = only && bindings.bind(only, "bigint[]")
      const parts = rules.slice(start, start + A_STATEMENT).map((rule, index) =>
        `select ${start + index} as rule, array_agg(profile.key::float8 order by profile.key) as keys from marketing_profile profile
          where profile.deleted_at is null${keys ? ` and profile.key = any(${keys})` : ""} and ${compilePredicate(rule, { bindings, now: NOW, catalogue, cuts, keys })}`)
      const rows = await context.db.query<{ rule: number; keys: number[] | null }>(parts.join(" union all "), bindings.values)
      for (const { rule, keys: matching } of rows) found[rule] = matching ?? []
    }
    return found
  }

  /** How many people were found by all rules together; throws for the first rule on which both disagree. */
  async function expectSame(rules: readonly Rule[], only?: readonly number[]): Promise<number> {
    for (const rule of rules) expect(checkRule(rule, catalogue)).toEqual([])
    const answers = await ask(rules, only)
    const asked = only ? people.filter(({ key }) => only.includes(key)) : people
    for (const [index, rule] of rules.entries()) {
      const meant = asked.filter((person) => evaluateRule(rule, person, NOW, people)).map(({ key }) => key)
      if (JSON.stringify(answers[index]) === JSON.stringify(meant)) continue
      const odd = asked.filter(({ key }) => answers[index]!.includes(key) !== meant.includes(key))
      const { text, values } = compileRule(rule, { now: NOW, catalogue, cuts: await cutsOf([rule]) })
      throw new Error(`${describeRule(rule, { currency: "eur" }, catalogue)}\n${JSON.stringify(rule)}\n${text}\n${JSON.stringify(values)}\n` +
        `finds ${answers[index]!.length}, meant are ${meant.length}; differs for ${JSON.stringify(odd.slice(0, 1), null, 1)}`)
    }
    return answers.flat().length
  }

  describe.each(catalogue.fields.map((field) => [field.name, field] as const))("%s", (name, field) => {
    it.each(field.operators.map((operator) => [operator.name, operator] as const))("%s", async (_operator, operator) => {
      const runs = operator.valueKind === "none" ? 1 : name === "did" || name === "did_then" ? 250 : 15
      const conditions = fc.sample(aConditionOn(field, operator, NOW, vocabulary), { numRuns: runs, seed: 11 })
      // A field that never finds anybody would agree with anything.
      expect(await expectSame(conditions.map(ruleOf))).toBeGreaterThan(0)
    })
  })

  it("for any nesting of and, or and not", async () => {
    await expectSame(fc.sample(aRule(NOW, vocabulary, catalogue), { numRuns: 2_000, seed: 23 }))
  })

  it("and for a given few, the same as for everyone", async () => {
    const some = people.filter(({ key }) => key % 3 === 0).map(({ key }) => key)
    await expectSame(fc.sample(aRule(NOW, vocabulary, catalogue), { numRuns: 600, seed: 29 }), some)
  })

  it("an empty rule is everyone who was not deleted, and its opposite nobody", async () => {
    expect(await expectSame([{ version: 1, combinator: "and", rules: [] }])).toBe(people.filter(({ removed }) => !removed).length)
    expect(await expectSame([{ version: 1, combinator: "or", not: true, rules: [] }])).toBe(0)
  })

  it("means the same after it went through JSON and the schema", async () => {
    const rules = fc.sample(aRule(NOW, vocabulary, catalogue), { numRuns: 300, seed: 31 })
    expect(await ask(rules.map((rule) => ruleSchema.parse(JSON.parse(JSON.stringify(rule)))))).toEqual(await ask(rules))
  })

  it("holds for what is written, whatever SQL would make of it", async () => {
    const written = ["'; drop table marketing_profile; --", "%", "_", "\\", "$1", "100%", "{curly}", "\"quoted\"", "a\u2028b", "🙂", "x".repeat(500)]
    await expectSame(written.flatMap((value) => [
      ruleOf({ field: "last_name", operator: "contains", value }),
      ruleOf({ field: "tags", operator: "has_any_of", value: [value] }),
      ruleOf({ field: "attribute.nick", operator: "is_not", value }),
      ruleOf({ field: "bought_product", operator: "did", value: { ids: [value], atLeast: 1, window: { kind: "any" } } }),
      ruleOf({ field: "sample", operator: "in_sample", value: { percent: 50, seed: value } }),
      ruleOf({ field: "did", operator: "at_least", value: {
        event: `custom:${value.slice(0, 90)}`, filters: [{ property: value.slice(0, 90), operator: "is", value }], measure: { of: "sum", property: value.slice(0, 90) }, amount: 0, window: { kind: "any" } } }),
    ]))
    expect(await context.db.query("select 1 from marketing_profile limit 1")).toHaveLength(1)
  })
})
