import fc from "fast-check"
import { createBindings } from "../../src/core/base/bindings"
import { compileRule } from "../../src/core/segments/compile-rule"
import { compileSizeAt } from "../../src/core/segments/compile-size-at"
import { compileValue } from "../../src/core/segments/compile-value"
import { explainRule } from "../../src/core/segments/explain-rule"
import { createCatalogue } from "../../src/core/segments/fields"
import { requiredCuts } from "../../src/core/segments/required-cuts"
import type { Rule } from "../../src/core/segments/rule.schema"
import { sizeBackwards } from "../../src/core/segments/size-backwards"
import { aRule } from "../../src/core/segments/unit-tests/arbitrary-rule"
import type { BehaviourValue } from "../../src/core/segments/values/behaviour-value"
import { readCatalogue } from "../../src/modules/marketing/memory/read-catalogue"
import { readCuts } from "../../src/modules/marketing/memory/read-cuts"
import { makePartitions } from "../../src/modules/marketing/queries/events/make-partitions"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { eventsOf } from "../world/evaluate/events"
import { during } from "../world/evaluate/windows"
import { evaluateRule } from "../world/evaluate-rule"
import { attributes, inventDetails } from "../world/invent-details"
import { inventPeople } from "../world/invent-people"
import { type Person, storePeople } from "../world/people"
import { ruleWords } from "../world/rule-words"

const NOW = new Date("2026-06-15T09:30:00.000Z")
const KNOWN_SINCE = new Date("2026-03-01T00:00:00.000Z")
const catalogue = createCatalogue(attributes)
const vocabulary = ruleWords([])
/** What a past instant can be asked of. */
const pastFields = new Set([
  "orders", "unconverted_orders", "items", "spent", "average_order", "largest_order", "first_order_at", "last_order_at", "customer_since",
  "days_since_first_order", "days_since_last_order", "days_since_registration", "orders_in_period", "spent_in_period", "bought_product", "bought_category", "ordered_in_region", "sample",
])
const past = { ...catalogue, fields: catalogue.fields.filter(({ name }) => pastFields.has(name)).map((field) => ({ ...field, operators: field.operators.filter(({ name }) => !/^in_(top|bottom|quintile)$/.test(name)) })) }

describe("A compiled rule", () => {
  let context: TestContext
  let people: Person[]

  beforeAll(async () => {
    context = await marketingContext("segments_explained")
    people = await storePeople(context.db, inventDetails(inventPeople(120, { seed: 17, now: NOW }), { seed: 18, now: NOW }))
    await context.db.query("update marketing_profile set created_at = $1", [KNOWN_SINCE])
  })
  afterAll(() => context.drop())

  it("says of each condition whether it holds and what it found", async () => {
    const rules = fc.sample(aRule(NOW, vocabulary, catalogue), { numRuns: 150, seed: 41 })
    const cuts = await readCuts(context.db, rules.flatMap((rule) => requiredCuts(rule, catalogue)), { now: NOW, maxAgeMs: 3_600_000, catalogue })
    let counted = 0
    for (const rule of rules) {
      const bindings = createBindings()
      const leaves = explainRule(rule, { bindings, now: NOW, catalogue, cuts })
      if (!leaves.length) continue
      const columns = leaves.map(({ predicate, value }, index) => `(${predicate}) is true as holds_${index}, to_jsonb(${value ?? "null::text"}) as found_${index}`)
      const rows = await context.db.query<Record<string, unknown>>(`select profile.key::float8 as key, ${columns.join(", ")} from marketing_profile profile order by profile.key`, bindings.values)
      for (const [place, person] of people.entries()) {
        if (person.removed) continue
        for (const [index, { condition }] of leaves.entries()) {
          const told = { condition, key: person.key, holds: rows[place]![`holds_${index}`] }
          expect(told).toEqual({ ...told, holds: evaluateRule({ version: 1, combinator: "and", rules: [condition] } as Rule, person, NOW, people) })
          if (condition.field === "orders") expect(rows[place]![`found_${index}`]).toBe(person.orders)
          const asked = condition.value as BehaviourValue
          if (condition.field !== "did" || asked.measure.of !== "count" || asked.filters.length) continue
          expect(rows[place]![`found_${index}`]).toBe(eventsOf(person, asked.event).filter(({ at }) => during(at, asked.window as Parameters<typeof during>[1], NOW)).length)
          counted += 1
        }
      }
    }
    expect(counted).toBeGreaterThan(250)
  })

  it("reads every field's value, and none where there is none", async () => {
    const bindings = createBindings()
    const read = catalogue.fields.flatMap((field) => {
      const value = compileValue(field, { bindings, now: NOW })
      return value ? [`(to_jsonb(${value}) = 'null' or (${value}) is null) as "${field.name}_missing", to_jsonb(${value}) as "${field.name}"`] : []
    })
    expect(read.length).toBeGreaterThan(90)
    const rows = await context.db.query<Record<string, unknown>>(`select ${read.join(", ")} from marketing_profile profile order by profile.key`, bindings.values)
    for (const [place, person] of people.entries()) {
      const row = rows[place]!
      expect(row.birthday).toBe(person.details!.columns.birthday)
      expect(row.orders).toBe(person.orders)
      expect(row.average_order).toBe(person.orders > person.unconverted_orders ? person.average_order : null)
      expect(row.days_since_last_order).toBe(person.last_order_at ? Math.max(0, Math.floor((NOW.getTime() - person.last_order_at.getTime()) / 86_400_000)) : null)
      expect(row.predicted_orders).toBe(person.details!.columns.predicted_orders)
      for (const [key, type] of [["points", "number"], ["member", "boolean"]] as const) {
        const given = person.details!.attributes[key] ?? null
        expect(row[`attribute.${key}`]).toBe(typeof given === type ? given : null)
      }
    }
  })

  it("finds who it held for at a past instant, from the dates of purchases", async () => {
    let found = 0
    for (const at of ["2026-06-14T23:59:59.999Z", "2026-04-20T12:00:00.000Z", "2025-12-31T23:59:59.999Z"].map((time) => new Date(time))) {
      const then = people.filter((person) => wasKnown(person, at)).map((person) => asOf(person, at))
      for (const rule of fc.sample(aRule(at, vocabulary, past), { numRuns: 120, seed: 43 })) {
        expect(sizeBackwards(rule, catalogue)).toEqual({ possible: true })
        const { text, values } = compileSizeAt(rule, { at, catalogue })
        const keys = (await context.db.query<{ key: number }>(`select key::float8 as key from (${text}) found order by key`, values)).map(({ key }) => key)
        const meant = then.filter((person) => evaluateRule(rule, person, at)).map(({ key }) => key)
        expect({ rule, at, keys }).toEqual({ rule, at, keys: meant })
        found += keys.length
      }
    }
    expect(found).toBeGreaterThan(1_000)
  })

  it.each([
    ["city", "is", "Rome", "City"], ["email_consent", "is", "subscribed", "Marketing consent"], ["tags", "has_any_of", ["VIP"], "Tags"], ["attribute.points", "at_least", 1, "Points"],
    ["refunded", "at_least", 1, "Amount refunded"], ["segments", "is_in_any", { ids: ["mseg_vip"], joined: { kind: "any" } }, "Segments"], ["spent", "in_top", 10, "Total spent"],
    ["did", "never", { event: "searched", filters: [], measure: { of: "count" }, amount: 1, window: { kind: "any" } }, "Did something"],
  ])("cannot be asked of the past about %s, and says so", (field, operator, value, label) => {
    expect(sizeBackwards({ combinator: "and", rules: [{ combinator: "or", rules: [{ field, operator, value }] }] }, catalogue)).toEqual({ possible: false, reason: expect.stringContaining(`“${label}”`) })
  })

  it("reads only the months a period lies in", async () => {
    await makePartitions(context.db, ["2027-01-01", "2027-02-01"])
    const step = { event: "viewed_product", filters: [], measure: { of: "count" }, amount: 2 }
    const rules = [
      { field: "did", operator: "at_least", value: { ...step, window: { kind: "between", from: "2027-01-05", to: "2027-01-20" } } },
      { field: "did_then", operator: "did", value: { first: step, then: step, within: { amount: 2, unit: "days" }, window: { kind: "between", from: "2027-01-05", to: "2027-01-20" } } },
    ]
    for (const condition of rules) {
      const { text, values } = compileRule({ version: 1, combinator: "and", rules: [condition] }, { now: NOW, catalogue, cuts: new Map() })
      const plan = (await context.db.query<{ "QUERY PLAN": string }>(`explain ${text}`, values)).map((row) => row["QUERY PLAN"]).join("\n")
      expect(new Set(plan.match(/marketing_event_(\d{4}_\d\d|rest)/g))).toEqual(new Set(["marketing_event_2027_01"]))
    }
  })

  it("asks about the attributes a shop has defined", async () => {
    expect((await readCatalogue(context.db)).field("attribute.size")).toBeUndefined()
    await context.db.query("insert into marketing_attribute (id, key, name, type, choices) values ('mattr_1', 'size', 'Shoe size', 'choice', '{38,39}')")
    expect((await readCatalogue(context.db)).field("attribute.size")).toMatchObject({ label: "Shoe size", type: "choice", choices: [{ value: "38", label: "38" }, { value: "39", label: "39" }] })
  })
})

function wasKnown({ customer_since, purchases }: Person, at: Date): boolean {
  const times = [KNOWN_SINCE, customer_since, ...purchases.filter(({ removed }) => !removed).map(({ placed_at }) => placed_at)]
  return times.some((time) => time !== null && time <= at)
}

/** The same person with what they had ordered by then. */
function asOf(person: Person, at: Date): Person {
  const purchases = person.purchases.filter(({ placed_at }) => placed_at <= at)
  const counting = purchases.filter(({ removed }) => !removed)
  const nets = counting.flatMap(({ reporting_net }) => (reporting_net === null ? [] : [reporting_net]))
  const times = counting.map(({ placed_at }) => placed_at.getTime())
  const spent = nets.reduce((sum, net) => sum + net, 0)
  return {
    ...person, purchases, orders: counting.length, unconverted_orders: counting.length - nets.length, spent,
    items: counting.flatMap(({ items }) => items).reduce((sum, item) => sum + item.quantity - item.returned_quantity, 0),
    average_order: nets.length ? Math.round(spent / nets.length) : 0, largest_order: Math.max(0, ...nets),
    first_order_at: times.length ? new Date(Math.min(...times)) : null, last_order_at: times.length ? new Date(Math.max(...times)) : null,
    customer_since: person.customer_since && person.customer_since <= at ? person.customer_since : null,
  }
}
