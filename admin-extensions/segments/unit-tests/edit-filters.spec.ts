import { eventNamed } from "../../../src/core/segments/events"
import { checkStep, filterOperators } from "../../../src/core/segments/values/event-step"
import { events } from "../../../src/core/segments/events"
import { filterOn, measureFor, withEvent, withFilterOperator } from "../builder/edit-filters"

const viewed = eventNamed("viewed_product")!
const ordered = eventNamed("ordered_product")!
const property = (name: string) => ordered.properties.find((one) => one.name === name)!

describe("filters on events", () => {
  it("start with a comparison every property has", () => {
    for (const event of events) {
      for (const { name } of event.properties) {
        const filter = filterOn(event, name)
        const troubled = checkStep({ event: event.name, filters: [filter] }).filter(({ path }) => path.at(-1) !== "value")
        expect(troubled).toEqual([])
      }
    }
  })

  it("keep what was entered where the comparison allows it", () => {
    const title = { property: "title", operator: "is" as const, value: "Oak" }
    expect(withFilterOperator(title, "contains", property("title"))).toEqual({ ...title, operator: "contains" })
    expect(withFilterOperator(title, "is_any_of", property("title")).value).toEqual(["Oak"])
    expect(withFilterOperator({ ...title, operator: "is_any_of", value: ["Oak", "Ash"] }, "is", property("title")).value).toBe("Oak")
    expect(filterOperators(property("quantity"))).toContain("at_least")
    expect(withFilterOperator({ property: "quantity", operator: "is", value: 2 }, "at_least", property("quantity")).value).toBe(2)
  })

  it("follow to another event where it has the same property", () => {
    const step = { event: viewed.name, filters: [filterOn(viewed, "product"), filterOn(viewed, "price")] }
    expect(withEvent(step, ordered)).toEqual({ event: "ordered_product", filters: [step.filters[0]] })
  })

  it("fall back to counting where the number is missing", () => {
    expect(measureFor({ of: "sum", property: "quantity" }, ordered)).toEqual({ of: "sum", property: "quantity" })
    expect(measureFor({ of: "sum", property: "quantity" }, viewed)).toEqual({ of: "count" })
  })
})
