import { checkRule } from "../../../src/core/segments/check-rule"
import { fields } from "../../../src/core/segments/fields"
import { conditionOn, countConditions, countTroubled, problemPath, toRule, withOperator } from "../builder/edit-rule"
import { startingRules } from "../starting-rules"

describe("conditions of the builder", () => {
  it.each(fields.map((field) => [field.name, field] as const))("starts %s with an operator it has", (name, field) => {
    const condition = conditionOn(name)
    expect(field.operators.map((operator) => operator.name)).toContain(condition.operator)
  })

  it("never shares a default value between two conditions", () => {
    const first = conditionOn("bought_product")
    const second = conditionOn("bought_product")
    expect(first.value).toEqual(second.value)
    expect(first.value).not.toBe(second.value)
  })

  it("keeps what was entered where the operator's value allows it", () => {
    const spent = { field: "spent", operator: "more_than", value: 20_000 }
    expect(withOperator(spent, "at_least")).toEqual({ ...spent, operator: "at_least" })
    expect(withOperator(spent, "between").value).toEqual([20_000, 20_000])
    expect(withOperator({ ...spent, operator: "between", value: [500, 900] }, "less_than").value).toBe(500)
    expect(withOperator({ field: "city", operator: "is", value: "Ulm" }, "is_one_of").value).toEqual(["Ulm"])
    expect(withOperator({ field: "city", operator: "is_one_of", value: ["Ulm", "Bonn"] }, "contains").value).toBe("Ulm")
  })

  it("starts anew where it does not", () => {
    expect(withOperator({ field: "city", operator: "is", value: "Ulm" }, "is_empty").value).toBeNull()
    expect(withOperator({ field: "last_order_at", operator: "in_the_last", value: 30 }, "before").value).toBe("")
    expect(withOperator({ field: "city", operator: "is", value: "" }, "is_one_of").value).toEqual([])
  })
})

describe("toRule", () => {
  it("stores the shape alone, without react-querybuilder's ids and flags", () => {
    const query = {
      id: "a", combinator: "and" as const, not: false,
      rules: [
        { id: "b", field: "city", operator: "is", value: "Ulm", valueSource: "value" },
        { id: "c", combinator: "or" as const, not: true, rules: [] },
      ],
    }
    expect(toRule(query)).toEqual({
      version: 1, combinator: "and",
      rules: [{ field: "city", operator: "is", value: "Ulm" }, { combinator: "or", not: true, rules: [] }],
    })
  })
})

describe("problems of a rule", () => {
  const city = { field: "city", operator: "is", value: "" }
  const rule = { version: 1 as const, combinator: "and" as const, rules: [city, { combinator: "or" as const, rules: [{ field: "first_order_at", operator: "between", value: ["", ""] }] }] }

  it("stand where the builder looks for them", () => {
    expect(checkRule(rule).map((problem) => problem.path)).toContainEqual([...problemPath([1, 0]), "value", 0])
  })

  it("are counted by condition", () => {
    expect(checkRule(rule)).toHaveLength(3)
    expect(countTroubled(checkRule(rule))).toBe(2)
    expect(countConditions(rule)).toBe(2)
  })
})

describe("ready-made rules", () => {
  it.each(startingRules.map((start) => [start.name, start] as const))("%s may be saved as it is", (_, start) => {
    expect(checkRule(start.rule("eur"))).toEqual([])
  })

  it("are meant in whole units of the shop's currency", () => {
    const winback = startingRules.find((start) => start.name === "winback")
    expect(winback?.rule("eur").rules[0]).toMatchObject({ field: "spent", value: 20_000 })
    expect(winback?.rule("jpy").rules[0]).toMatchObject({ field: "spent", value: 200 })
  })
})
