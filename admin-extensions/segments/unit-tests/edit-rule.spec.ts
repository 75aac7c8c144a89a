import { checkRule } from "../../../src/core/segments/check-rule"
import { builtInCatalogue as catalogue, operatorNamed } from "../../../src/core/segments/fields"
import { conditionOn, copyNode, countConditions, countTroubled, problemPath, toRule, withIds, withOperator } from "../builder/edit-rule"

const change = (condition: Parameters<typeof withOperator>[0], operator: string) => withOperator(condition, operator, catalogue)

describe("conditions of the builder", () => {
  it.each(catalogue.fields.map((field) => [field.name, field] as const))("starts %s with an operator it has", (name, field) => {
    const condition = conditionOn(name, catalogue)
    expect(field.operators.map((operator) => operator.name)).toContain(condition.operator)
  })

  it("never shares a default value between two conditions", () => {
    const first = conditionOn("bought_product", catalogue)
    const second = conditionOn("bought_product", catalogue)
    expect(first.value).toEqual(second.value)
    expect(first.value).not.toBe(second.value)
  })

  it("keeps what was entered where the operator's value allows it", () => {
    const spent = { field: "spent", operator: "more_than", value: 20_000 }
    expect(change(spent, "at_least")).toEqual({ ...spent, operator: "at_least" })
    expect(change(spent, "between").value).toEqual([20_000, 20_000])
    expect(change({ ...spent, operator: "between", value: [500, 900] }, "less_than").value).toBe(500)
    expect(change({ field: "city", operator: "is", value: "Ulm" }, "is_one_of").value).toEqual(["Ulm"])
    expect(change({ field: "city", operator: "is_one_of", value: ["Ulm", "Bonn"] }, "contains").value).toBe("Ulm")
  })

  it("starts anew where it does not", () => {
    expect(change({ field: "city", operator: "is", value: "Ulm" }, "is_empty").value).toBeNull()
    expect(change({ field: "last_order_at", operator: "in_the_last", value: 30 }, "before").value).toBe("")
    expect(change({ field: "city", operator: "is", value: "" }, "is_one_of").value).toEqual([])
  })

  it("leaves no amount behind what never happened", () => {
    const did = { field: "did", operator: "at_least", value: { event: "placed_order", filters: [], measure: { of: "sum", property: "value" }, amount: 5_000, window: { kind: "any" } } }
    expect(change(did, "never").value).toEqual({ ...did.value, measure: { of: "count" }, amount: 1 })
  })

  it("offers every operator with a value of the form it asks for", () => {
    for (const field of catalogue.fields) {
      for (const operator of field.operators) {
        const given = change(conditionOn(field.name, catalogue), operator.name)
        expect(operatorNamed(field, given.operator)).toBe(operator)
        if (operator.valueKind === "none") expect(given.value).toBeNull()
      }
    }
  })
})

describe("toRule", () => {
  it("stores the shape alone, without the ids of the builder", () => {
    const edited = {
      id: "a", combinator: "and" as const, not: false,
      rules: [
        { id: "b", field: "city", operator: "is", value: "Ulm", valueSource: "value" },
        { id: "c", combinator: "or" as const, not: true, rules: [] },
      ],
    }
    expect(toRule(edited)).toEqual({
      version: 1, combinator: "and",
      rules: [{ field: "city", operator: "is", value: "Ulm" }, { combinator: "or", not: true, rules: [] }],
    })
  })

  it("undoes withIds, and a copy is another node of the same content", () => {
    let last = 0
    const rule = { version: 1 as const, combinator: "and" as const, rules: [{ combinator: "or" as const, rules: [{ field: "city", operator: "is", value: "Ulm" }] }] }
    const edited = withIds(rule, () => `n${++last}`)
    expect(last).toBe(3)
    expect(withIds(edited, () => "other")).toEqual(edited)
    expect(toRule(edited)).toEqual(rule)
    expect(copyNode(edited.rules[0]!)).toEqual(rule.rules[0])
  })
})

describe("problems of a rule", () => {
  const city = { field: "city", operator: "is", value: "" }
  const rule = { version: 1 as const, combinator: "and" as const, rules: [city, { combinator: "or" as const, rules: [{ field: "first_order_at", operator: "between", value: ["", ""] }] }] }

  it("stand where the builder looks for them", () => {
    expect(checkRule(rule, catalogue).map((problem) => problem.path)).toContainEqual([...problemPath([1, 0]), "value", 0])
  })

  it("are counted by condition", () => {
    expect(checkRule(rule, catalogue)).toHaveLength(3)
    expect(countTroubled(checkRule(rule, catalogue))).toBe(2)
    expect(countConditions(rule)).toBe(2)
  })
})
