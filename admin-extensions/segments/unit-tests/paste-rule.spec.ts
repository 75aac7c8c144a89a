import fc from "fast-check"
import { aRule, speaking } from "../../../src/core/segments/unit-tests/arbitrary-rule"
import { builtInCatalogue as catalogue } from "../../../src/core/segments/fields"
import { readPasted, writeRule } from "../builder/paste-rule"

const city = { field: "city", operator: "is", value: "Ulm" }
const rule = { version: 1 as const, combinator: "and" as const, rules: [city] }

describe("a pasted rule", () => {
  it("is what was copied, whatever the rule", () => {
    fc.assert(fc.property(aRule(new Date("2026-11-20T12:00:00Z"), speaking(["one", "two"]), catalogue), (copied) => {
      expect(readPasted(writeRule(copied), catalogue)).toEqual({ rule: JSON.parse(writeRule(copied)), problems: [] })
    }), { numRuns: 60 })
  })

  it.each([
    ["a rule", rule],
    ["a group without a version", { combinator: "and", rules: [city] }],
    ["one condition", city],
    ["a segment", { name: "Ulm", rule }],
  ])("may be %s", (_, given) => {
    expect(readPasted(JSON.stringify(given), catalogue)).toEqual({ rule, problems: [] })
  })

  it("may have conditions that are wrong, which are named", () => {
    const { rule: pasted, problems } = readPasted(JSON.stringify({ ...rule, rules: [city, { field: "shoe_size", operator: "is", value: 43 }] }), catalogue)
    expect(pasted?.rules).toHaveLength(2)
    expect(problems).toEqual([expect.objectContaining({ path: ["rules", 1, "field"] })])
  })

  it.each(["", "{", "[]", "3", "null", `{"hello": 1}`, `{"combinator": "xor", "rules": []}`, `{"version": 2, "combinator": "and", "rules": []}`])("is refused with a reason: %s", (text) => {
    const { rule: pasted, problems } = readPasted(text, catalogue)
    expect(pasted).toBeUndefined()
    expect(problems.length).toBeGreaterThan(0)
  })
})
