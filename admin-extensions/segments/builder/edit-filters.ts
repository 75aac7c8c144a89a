import type { EventKind, EventProperty } from "../../../src/core/segments/event-kind"
import { propertyNamed } from "../../../src/core/segments/events"
import type { EventStep, Measure, PropertyFilter } from "../../../src/core/segments/values/behaviour-value"
import { filterOperators, isCountable } from "../../../src/core/segments/values/event-step"

/** The filter a builder starts with on a property of an event. */
export function filterOn(event: EventKind, name: string): PropertyFilter {
  const property = propertyNamed(event, name)
  const operator = (property && filterOperators(property)[0]) ?? "is"
  return { property: name, operator, value: initial(operator, property) }
}

/** The same filter with another comparison; what was entered is kept where it makes sense. */
export function withFilterOperator(filter: PropertyFilter, operator: PropertyFilter["operator"], property: EventProperty): PropertyFilter {
  const { value } = filter
  if (form(operator, property) === form(filter.operator, property)) return { ...filter, operator }
  if (operator === "is_any_of" && typeof value === "string" && value) return { ...filter, operator, value: [value] }
  if (filter.operator === "is_any_of" && form(operator, property) === "text" && Array.isArray(value) && value[0]) return { ...filter, operator, value: value[0] }
  return { ...filter, operator, value: initial(operator, property) }
}

/** The same step for another event: filters on properties it does not have are left behind. */
export function withEvent<S extends EventStep>(step: S, event: EventKind): S {
  const same = step.filters.filter(({ property, operator }) => {
    const known = event.properties.find(({ name }) => name === property)
    return known !== undefined && filterOperators(known).includes(operator)
  })
  return { ...step, event: event.name, filters: same }
}

/** The measure, if the event has the number it asks for; else the count. */
export function measureFor(measure: Measure, event: EventKind): Measure {
  if (measure.of === "count") return measure
  const property = propertyNamed(event, measure.property)
  return property && isCountable(property) ? measure : { of: "count" }
}

type Form = "number" | "text" | "texts"

function form(operator: PropertyFilter["operator"], property: EventProperty | undefined): Form {
  if (operator === "is_any_of") return "texts"
  return property?.type === "number" || property?.type === "money" || operator === "at_least" || operator === "at_most" ? "number" : "text"
}

function initial(operator: PropertyFilter["operator"], property: EventProperty | undefined): PropertyFilter["value"] {
  return { number: 1, text: "", texts: [] }[form(operator, property)]
}
