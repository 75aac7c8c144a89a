import fc from "fast-check"
import { checkRule } from "../../src/core/segments/check-rule"
import { compileRule } from "../../src/core/segments/compile-rule"
import { describeRule } from "../../src/core/segments/describe-rule"
import type { Field } from "../../src/core/segments/field"
import { fields } from "../../src/core/segments/fields"
import type { Rule } from "../../src/core/segments/rule.schema"
import { aConditionOn, aRule } from "../../src/core/segments/unit-tests/arbitrary-rule"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { evaluateRule } from "../world/evaluate-rule"
import { inventPeople, vocabulary as words } from "../world/invent-people"
import { type Person, storePeople } from "../world/people"

const NOW = new Date("2026-06-15T09:30:00.000Z")

const wordsOf: Record<string, readonly string[]> = {
  email: ["ada", "ADA", "@example.com", "a_b", "100%", "o'neil", "müller"],
  first_name: words.first_names, last_name: words.last_names, company: words.companies, locale: words.locales, province: words.provinces,
  city: words.cities, postal_code: words.postal_codes, country: words.countries, email_consent_source: words.sources, tags: words.tags,
  customer_groups: words.groups, ordered_in_sales_channel: words.channels, ordered_in_region: words.regions,
}
const vocabulary = ({ name }: Field) => [...(wordsOf[name] ?? words.ids), "nobody has this", "%", "_"].filter((word) => name !== "country" || /^[a-z]{2}$/.test(word))
const ruleOf = (condition: Rule["rules"][number]): Rule => ({ version: 1, combinator: "and", rules: [condition] })

describe("A compiled rule finds the people that a plain evaluation finds", () => {
  let context: TestContext
  let people: Person[]

  beforeAll(async () => {
    context = await marketingContext("segments_rules")
    people = await storePeople(context.db, inventPeople(400, { seed: 7, now: NOW }))
    wordsOf.email = [...wordsOf.email!, ...people.slice(1, 4).map(({ email }) => email.toUpperCase())]
  })
  afterAll(() => context.drop())

  async function expectSame(rule: Rule): Promise<number> {
    expect(checkRule(rule)).toEqual([])
    const { text, values } = compileRule(rule, { now: NOW })
    const found = (await context.db.query<{ key: string }>(text, values)).map(({ key }) => Number(key)).sort((a, b) => a - b)
    const meant = people.filter((person) => evaluateRule(rule, person, NOW)).map(({ key }) => key)
    if (JSON.stringify(found) !== JSON.stringify(meant)) {
      const odd = people.filter(({ key }) => found.includes(key) !== meant.includes(key))
      throw new Error(`${describeRule(rule, { currency: "eur" })}\n${JSON.stringify(rule)}\n${text}\ndiffers for ${JSON.stringify(odd.slice(0, 2), null, 1)}`)
    }
    return found.length
  }

  describe.each(fields.map((field) => [field.name, field] as const))("%s", (_name, field) => {
    it.each(field.operators.map((operator) => [operator.name, operator] as const))("%s", async (_operator, operator) => {
      const conditions = fc.sample(aConditionOn(field, operator, NOW, vocabulary), { numRuns: operator.valueKind === "none" ? 1 : 25, seed: 11 })
      let found = 0
      for (const condition of conditions) found += await expectSame(ruleOf(condition))
      // A field that never finds anybody would agree with anything.
      expect(found).toBeGreaterThan(0)
    })
  })

  it("for any nesting of and, or and not", async () => {
    await fc.assert(fc.asyncProperty(aRule(NOW, vocabulary), async (rule) => void (await expectSame(rule))), { numRuns: 500, seed: 23 })
  })

  it("and for a given few, the same as for everyone", async () => {
    const some = people.filter(({ key }) => key % 3 === 0).map(({ key }) => key)
    await fc.assert(
      fc.asyncProperty(aRule(NOW, vocabulary), async (rule) => {
        const { text, values } = compileRule(rule, { now: NOW, only: some })
        const found = (await context.db.query<{ key: string }>(text, values)).map(({ key }) => Number(key)).sort((a, b) => a - b)
        expect(found).toEqual(people.filter((person) => some.includes(person.key) && evaluateRule(rule, person, NOW)).map(({ key }) => key))
      }),
      { numRuns: 150, seed: 29 }
    )
  })

  it("an empty rule is everyone who was not deleted, and its opposite nobody", async () => {
    expect(await expectSame({ version: 1, combinator: "and", rules: [] })).toBe(people.filter(({ removed }) => !removed).length)
    expect(await expectSame({ version: 1, combinator: "or", not: true, rules: [] })).toBe(0)
  })

  it("holds for what is written, whatever SQL would make of it", async () => {
    for (const value of ["'; drop table marketing_profile; --", "%", "_", "\\", "$1", "100%", "{curly}", "\"quoted\"", "a\u2028b", "🙂"]) {
      await expectSame(ruleOf({ field: "last_name", operator: "contains", value }))
      await expectSame(ruleOf({ field: "tags", operator: "has_any_of", value: [value] }))
      await expectSame(ruleOf({ field: "bought_product", operator: "did", value: { ids: [value], atLeast: 1, window: { kind: "any" } } }))
    }
    expect(await context.db.query("select 1 from marketing_profile limit 1")).toHaveLength(1)
  })
})
