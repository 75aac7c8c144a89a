import type { Condition, Rule } from "../../../../src/core/segments/rule.schema"
import { asks, partsOf, toggle } from "../edit-filter"

const one: Condition = { field: "orders", operator: "at_least", value: 1 }
const two: Condition = { field: "has_account", operator: "is", value: false }
const either: Rule = { version: 1, combinator: "or", rules: [one, two] }

describe("a quick filter", () => {
  it("comes and goes", () => {
    const first = toggle(null, one)
    expect(first).toEqual({ version: 1, combinator: "and", rules: [one] })
    const both = toggle(first, two)
    expect([asks(both, one), asks(both, two)]).toEqual([true, true])
    expect(toggle(both, one)).toEqual({ version: 1, combinator: "and", rules: [two] })
    expect(toggle(toggle(both, one), two)).toBeNull()
  })

  it("stands beside a rule of alternatives without changing it", () => {
    const narrowed = toggle(either, one)!
    expect(narrowed).toEqual({ version: 1, combinator: "and", rules: [{ combinator: "or", rules: [one, two] }, one] })
    expect(asks(narrowed, one)).toBe(true)
  })
})

describe("the parts of a filter", () => {
  it("are the conditions that must all hold", () => {
    const parts = partsOf({ version: 1, combinator: "and", rules: [one, two] })
    expect(parts.map(({ without }) => without)).toEqual([
      { version: 1, combinator: "and", rules: [two] }, { version: 1, combinator: "and", rules: [one] },
    ])
  })
  it("are one whole where any may hold, or none", () => {
    expect(partsOf(either)).toEqual([{ rule: either, without: null }])
    const none: Rule = { ...either, combinator: "and", not: true }
    expect(partsOf(none)).toEqual([{ rule: none, without: null }])
  })
  it("are none of an empty rule", () => {
    expect([partsOf(null), partsOf({ version: 1, combinator: "and", rules: [] })]).toEqual([[], []])
  })
})
