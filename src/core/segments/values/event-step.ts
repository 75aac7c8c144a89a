import type { Problem } from "../../base/problem"
import { formatMoney } from "../../base/money"
import type { EventKind, EventProperty } from "../event-kind"
import { eventNamed, propertyNamed } from "../events"
import { inside, isRecord, repeat, type Speech, wrong } from "../value-kind"
import type { EventStep, PropertyFilter } from "./behaviour-value"
import { checkDecimal } from "./decimals"
import { counted } from "./numbers"
import { checkText, checkTexts, listed, sayName } from "./texts"
import { checkWhole, MAX_MONEY } from "./whole"

const MAX_FILTERS = 10
const comparisons: Record<PropertyFilter["operator"], string> = {
  is: "is", is_not: "is not", is_any_of: "is", contains: "contains", at_least: "is at least", at_most: "is at most",
}

/** What can be asked of a property, by what it holds. */
export function filterOperators({ type }: Pick<EventProperty, "type">): PropertyFilter["operator"][] {
  if (type === "number" || type === "money") return ["is", "is_not", "at_least", "at_most"]
  if (type === "text") return ["is", "is_not", "is_any_of", "contains"]
  return type === "free" ? ["is", "is_not", "is_any_of", "contains", "at_least", "at_most"] : ["is", "is_not", "is_any_of"]
}

/** Whether a property can be summed and averaged. */
export const isCountable = ({ type }: Pick<EventProperty, "type">) => type === "number" || type === "money" || type === "free"

/** A known kind of event with right filters on its properties. */
export function checkStep(step: unknown): Problem[] {
  if (!isRecord(step)) return wrong("Choose what was done.")
  const event = eventNamed(step.event)
  if (!event) return wrong(step.event ? `There is no event “${repeat(step.event)}”. Choose one from the list.` : "Choose what was done.", "event")
  if (!Array.isArray(step.filters)) return wrong("Give a list of conditions on the event, or an empty one.", "filters")
  if (step.filters.length > MAX_FILTERS) return wrong(`Use at most ${MAX_FILTERS} conditions on an event.`, "filters")
  return step.filters.flatMap((filter: unknown, index) => inside("filters", inside(index, checkFilter(filter, event))))
}

function checkFilter(filter: unknown, event: EventKind): Problem[] {
  if (!isRecord(filter)) return wrong("Choose a property and what it must be.")
  const property = propertyNamed(event, filter.property)
  if (!property) return wrong(`“${event.label}” has no property “${repeat(filter.property ?? "")}”. Choose one of: ${event.properties.map(({ name }) => name).join(", ")}.`, "property")
  const offered = filterOperators(property)
  if (!offered.some((operator) => operator === filter.operator)) return wrong(`This cannot be asked of ${property.label}. Choose one of: ${offered.join(", ")}.`, "operator")
  return inside("value", checkOperand(filter.operator as PropertyFilter["operator"], filter.value, property))
}

function checkOperand(operator: PropertyFilter["operator"], value: unknown, property: EventProperty): Problem[] {
  if (operator === "is_any_of") return checkTexts(value, "Choose at least one.", checkText)
  if (property.type === "money") return checkMoney(value)
  const isNumber = operator === "at_least" || operator === "at_most" || property.type === "number" || (property.type === "free" && typeof value === "number")
  return isNumber ? checkDecimal(value) : checkText(value)
}

/** Money may be negative where it is compared with a difference. */
const checkMoney = (value: unknown) => checkWhole(value, { least: -MAX_MONEY, most: MAX_MONEY })

/** The number a property's sum, average, smallest or largest is compared with. */
export const checkAmount = (value: unknown, property: Pick<EventProperty, "type">) => (property.type === "money" ? checkMoney(value) : checkDecimal(value))

/** " where product is “Oak chair” and quantity is at least 2", or nothing. */
export function describeFilters({ event: name, filters }: EventStep, speech: Speech): string {
  const event = eventNamed(name)!
  if (!filters.length) return ""
  return ` where ${filters.map((filter) => describeFilter(filter, propertyNamed(event, filter.property)!, speech)).join(" and ")}`
}

function describeFilter({ operator, value }: PropertyFilter, property: EventProperty, speech: Speech): string {
  return `${property.label} ${comparisons[operator]} ${Array.isArray(value) ? listed(value.map((one) => sayOperand(one, property, speech)), "or") : sayOperand(value, property, speech)}`
}

/** A property's value in words. */
export function sayOperand(value: string | number, { type }: Pick<EventProperty, "type">, speech: Speech): string {
  if (typeof value === "number") return type === "money" ? formatMoney(value, speech.currency) : counted(value, undefined)
  return sayName(value, speech)
}

