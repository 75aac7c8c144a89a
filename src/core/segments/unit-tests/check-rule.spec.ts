import { checkRule as checkIn, MAX_CONDITIONS } from "../check-rule"
import { createCatalogue } from "../fields"
import type { Condition, Group } from "../rule.schema"

const catalogue = createCatalogue([{ key: "tier", name: "Tier", type: "choice", help: null, choices: ["Gold"] }, { key: "points", name: "Points", type: "number", help: null, choices: [] }])
const checkRule = (given: unknown) => checkIn(given, catalogue)
const did = (parts: object) => condition("did", "at_least", { event: "viewed_product", filters: [], measure: { of: "count" }, amount: 1, window: { kind: "any" }, ...parts })
const then = (parts: object) => condition("did_then", "did", { first: { event: "searched", filters: [] }, then: { event: "placed_order", filters: [] }, within: { amount: 1, unit: "days" }, window: { kind: "any" }, ...parts })
const rule = (...rules: unknown[]) => ({ version: 1, combinator: "and", rules })
const condition = (field: unknown, operator: unknown, value?: unknown) => ({ field, operator, value })
const anyTime = { kind: "any" }
const nested = (depth: number, inner: (Group | Condition)[] = []): Group => ({ combinator: "and", rules: depth > 1 ? [nested(depth - 1, inner)] : inner })

describe("checkRule", () => {
  it.each([
    ["an empty rule", rule()],
    ["an empty group in a group", rule({ combinator: "or", rules: [] })],
    ["ids and other keys the builder adds", { ...rule({ id: "1", ...condition("orders", "is", 1), valueSource: "value" }), id: "root" }],
    ["groups six deep", { version: 1, ...nested(6) }],
    ["no value where none is needed", rule(condition("city", "is_empty"))],
    ["a day of a leap year", rule(condition("last_order_at", "on", "2028-02-29"))],
    ["a range of one number", rule(condition("orders", "between", [2, 2]))],
    ["a bought condition", rule(condition("bought_product", "did", { ids: ["prod_1"], atLeast: 2, window: { kind: "last", days: 90 } }))],
    ["a window between two days", rule(condition("orders_in_period", "at_most", { count: 0, window: { kind: "between", from: "2026-01-01", to: "2026-01-01" } }))],
    ["an event of the shop's own with any property", rule(did({ event: "custom:rated", filters: [{ property: "stars", operator: "at_least", value: 4.5 }], measure: { of: "average", property: "stars" }, amount: 4.5 }))],
    ["nothing done at all", rule(did({ amount: 0 }))],
    ["one thing after another", rule(then({}))],
    ["a negative number of an attribute", rule(condition("attribute.points", "between", [-2.5, 0]))],
    ["a tenth of a percent", rule(condition("sample", "in_sample", { percent: 0.1, seed: "spring" }))],
    ["a window from a day on", rule(condition("segments", "is_in_any", { ids: ["mseg_1"], joined: { kind: "after", from: "2026-01-01" } }))],
    ["a pattern", rule(condition("city", "matches", "^(san|são) \\w{2,}"))],
    ["an emoji", rule(condition("first_name", "contains", "🙂"))],
  ])("finds nothing wrong with %s", (_what, given) => expect(checkRule(given)).toEqual([]))

  it.each<[string, unknown, (string | number)[], string]>([
    ["no rule at all", null, [], "A rule is a group of conditions."],
    ["a list for a rule", [], [], "A rule is a group of conditions."],
    ["a later version", { ...rule(), version: 2 }, ["version"], "version must be 1"],
    ["another combinator", { version: 1, combinator: "xor", rules: [] }, ["combinator"], "all (and) or any (or)"],
    ["a not that is no yes or no", { ...rule(), not: "yes" }, ["not"], "Choose yes or no."],
    ["a group without conditions", rule({ combinator: "and", rules: "all" }), ["rules", 0, "rules"], "A group needs a list of conditions."],
    ["a word among conditions", rule("and"), ["rules", 0], "Write a condition"],
    ["no field", rule(condition("", "is", 1)), ["rules", 0, "field"], "Choose a field."],
    ["an unknown field", rule(condition("shoe_size", "is", 1)), ["rules", 0, "field"], "There is no field “shoe_size”."],
    ["a field by a name every object has", rule(condition("constructor", "is", 1)), ["rules", 0, "field"], "There is no field “constructor”."],
    ["a field that is no text", rule(condition({ $ne: 1 }, "is", 1)), ["rules", 0, "field"], "There is no field"],
    ["an unknown operator", rule(condition("orders", "toString", 1)), ["rules", 0, "operator"], "“Number of orders” cannot be compared with “toString”. Choose one of: is, is_not, more_than"],
    ["an operator of another type", rule(condition("orders", "contains", "1")), ["rules", 0, "operator"], "cannot be compared with “contains”"],
    ["emptiness of what everybody has", rule(condition("email", "is_empty")), ["rules", 0, "operator"], "cannot be compared with “is_empty”"],
    ["a text for a number", rule(condition("orders", "is", "3")), ["rules", 0, "value"], "Number of orders: Enter a whole number."],
    ["half an order", rule(condition("orders", "is", 1.5)), ["rules", 0, "value"], "Enter a whole number."],
    ["a number beyond bounds", rule(condition("spent", "is", 2 ** 53)), ["rules", 0, "value"], "Enter a whole number."],
    ["not a number", rule(condition("spent", "is", NaN)), ["rules", 0, "value"], "Enter a whole number."],
    ["less than nothing", rule(condition("spent", "more_than", -1)), ["rules", 0, "value"], "Enter 0 or more."],
    ["a range backwards", rule(condition("spent", "between", [5, 2])), ["rules", 0, "value", 1], "must not be less than the first"],
    ["half a range", rule(condition("spent", "between", [5])), ["rules", 0, "value"], "Enter two numbers"],
    ["an empty text", rule(condition("city", "contains", "  ")), ["rules", 0, "value"], "City: Enter a text."],
    ["a text no database keeps", rule(condition("city", "contains", "a\0b")), ["rules", 0, "value"], "cannot be stored"],
    ["half an emoji", rule(condition("city", "contains", "\ud83d")), ["rules", 0, "value"], "cannot be stored"],
    ["an endless text", rule(condition("city", "contains", "x".repeat(501))), ["rules", 0, "value"], "at most 500 characters"],
    ["no choice", rule(condition("email_consent", "is", "maybe")), ["rules", 0, "value"], "Choose one from the list."],
    ["a country by name", rule(condition("country", "is_one_of", ["de", "Germany"])), ["rules", 0, "value", 1], "two-letter code"],
    ["nothing chosen", rule(condition("customer_groups", "has_any_of", [])), ["rules", 0, "value"], "Choose at least one."],
    ["far too much chosen", rule(condition("customer_groups", "has_any_of", Array(501).fill("x"))), ["rules", 0, "value"], "Choose at most 500."],
    ["a day that is none", rule(condition("last_order_at", "on", "2026-02-30")), ["rules", 0, "value"], "Choose a date"],
    ["an instant for a day", rule(condition("last_order_at", "on", "2026-02-03T10:00:00Z")), ["rules", 0, "value"], "Choose a date"],
    ["days backwards", rule(condition("last_order_at", "between", ["2026-02-03", "2026-02-02"])), ["rules", 0, "value", 1], "must not be before the first"],
    ["a boolean in words", rule(condition("has_account", "is", "yes")), ["rules", 0, "value"], "Choose yes or no."],
    ["bought without a window", rule(condition("bought_product", "did", { ids: ["p"], atLeast: 1 })), ["rules", 0, "value", "window"], "Choose a period"],
    ["bought not once", rule(condition("bought_product", "did", { ids: ["p"], atLeast: 0, window: anyTime })), ["rules", 0, "value", "atLeast"], "Enter 1 or more."],
    ["a window of no days", rule(condition("bought_product", "did", { ids: ["p"], atLeast: 1, window: { kind: "last", days: 0 } })), ["rules", 0, "value", "window", "days"], "Enter 1 or more."],
    ["a window of another kind", rule(condition("spent_in_period", "at_least", { amount: 1, window: { kind: "next" } })), ["rules", 0, "value", "window", "kind"], "Choose a period"],
    ["an event there is not", rule(did({ event: "sneezed" })), ["rules", 0, "value", "event"], "There is no event “sneezed”."],
    ["no event", rule(did({ event: "" })), ["rules", 0, "value", "event"], "Choose what was done."],
    ["an event of its own without a name", rule(did({ event: "custom:" })), ["rules", 0, "value", "event"], "There is no event"],
    ["a property another event has", rule(did({ filters: [{ property: "url", operator: "is", value: "x" }] })), ["rules", 0, "value", "filters", 0, "property"], "“Viewed a product” has no property “url”. Choose one of: product, variant"],
    ["a comparison of texts", rule(did({ filters: [{ property: "title", operator: "at_least", value: 1 }] })), ["rules", 0, "value", "filters", 0, "operator"], "Choose one of: is, is_not, is_any_of, contains."],
    ["a number in words", rule(did({ filters: [{ property: "price", operator: "at_least", value: "1000" }] })), ["rules", 0, "value", "filters", 0, "value"], "Enter a whole number."],
    ["an average of titles", rule(did({ measure: { of: "average", property: "title" } })), ["rules", 0, "value", "measure", "property"], "Choose a number to sum up: price."],
    ["a sum of what has no numbers", rule(did({ event: "opened_mail", measure: { of: "sum", property: "campaign" } })), ["rules", 0, "value", "measure", "property"], "has no number to sum up"],
    ["another measure", rule(did({ measure: { of: "constructor" } })), ["rules", 0, "value", "measure", "of"], "Choose one of: count"],
    ["half an event", rule(did({ amount: 1.5 })), ["rules", 0, "value", "amount"], "Enter a whole number."],
    ["eleven filters", rule(did({ filters: Array(11).fill({ property: "title", operator: "is", value: "x" }) })), ["rules", 0, "value", "filters"], "at most 10"],
    ["within no time", rule(then({ within: { amount: 0, unit: "hours" } })), ["rules", 0, "value", "within", "amount"], "Enter 1 or more."],
    ["within years", rule(then({ within: { amount: 1, unit: "years" } })), ["rules", 0, "value", "within", "unit"], "hours or days"],
    ["what follows nothing", rule(then({ first: { event: "x", filters: [] } })), ["rules", 0, "value", "first", "event"], "There is no event"],
    ["no segments", rule(condition("segments", "is_in_all", { ids: [], joined: { kind: "any" } })), ["rules", 0, "value", "ids"], "Choose at least one segment."],
    ["a hundredth of a percent", rule(condition("sample", "in_sample", { percent: 0.01, seed: "1" })), ["rules", 0, "value", "percent"], "in steps of 0.1"],
    ["a sample nobody draws", rule(condition("sample", "in_sample", { percent: 5, seed: " " })), ["rules", 0, "value", "seed"], "Enter a text."],
    ["all of the people", rule(condition("spent", "in_top", 100)), ["rules", 0, "value"], "Enter 99 or less."],
    ["a sixth fifth", rule(condition("spent", "in_quintile", 6)), ["rules", 0, "value"], "Enter 5 or less."],
    ["a month there is not", rule(condition("birthday", "in_month", [2, 13])), ["rules", 0, "value", 1], "Enter 12 or less."],
    ["no weekday", rule(condition("birthday", "on_weekday", [])), ["rules", 0, "value"], "Choose at least one day of the week."],
    ["more than a year ahead", rule(condition("birthday", "anniversary_in_next", 366)), ["rules", 0, "value"], "Enter 365 or less."],
    ["a pattern that is none", rule(condition("city", "matches", "a(b")), ["rules", 0, "value"], "City: A ( is not closed."],
    ["a choice the attribute has not", rule(condition("attribute.tier", "is", "Silver")), ["rules", 0, "value"], "Tier: Choose one from the list."],
    ["an attribute that is gone", rule(condition("attribute.size", "is", "M")), ["rules", 0, "field"], "There is no field “attribute.size”."],
    ["a number that is none", rule(condition("attribute.points", "is", Number.POSITIVE_INFINITY)), ["rules", 0, "value"], "Points: Enter a number."],
    ["the place deep inside", { version: 1, ...nested(3, [condition("orders", "is", "x")] as Condition[]) }, ["rules", 0, "rules", 0, "rules", 0, "value"], "Enter a whole number."],
    ["a seventh level", { version: 1, ...nested(7) }, Array(6).fill(["rules", 0]).flat(), "nested 6 deep"],
  ])("says what is wrong with %s", (_what, given, path, words) => {
    expect(checkRule(given)).toEqual([{ path, message: expect.stringContaining(words) }])
  })

  it("collects every problem", () => {
    const problems = checkRule(rule(condition("orders", "is", "x"), condition("nothing", "is", 1), condition("city", "is", "")))
    expect(problems.map(({ path }) => path.join("."))).toEqual(["rules.0.value", "rules.1.field", "rules.2.value"])
  })

  it("refuses a rule nobody could read", () => {
    const many = Array.from({ length: MAX_CONDITIONS + 1 }, () => condition("orders", "is", 1))
    expect(checkRule(rule(...many.slice(1)))).toEqual([])
    expect(checkRule(rule(...many))).toEqual([{ path: ["rules"], message: "Use at most 200 conditions; this rule has 201." }])
  })

  it("answers for a rule nested thousands deep", () => {
    let deep: unknown = { combinator: "and", rules: [] }
    for (let level = 0; level < 50_000; level += 1) deep = { combinator: "and", rules: [deep] }
    expect(checkRule({ version: 1, combinator: "and", rules: [deep] })).toHaveLength(1)
  })
})
