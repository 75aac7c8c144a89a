import type { Problem } from "../../base/problem"
import { eventNamed, propertyNamed } from "../events"
import type { Operator } from "../field"
import { inside, isRecord, right, type Speech, type ValueRules, wrong } from "../value-kind"
import type { BehaviourValue, Measure, SequenceValue } from "./behaviour-value"
import { checkAmount, checkStep, describeFilters, isCountable, sayOperand } from "./event-step"
import { counted } from "./numbers"
import { checkWhole, MAX_COUNT, MAX_DAYS } from "./whole"
import { checkWindow, describeWindow } from "./window"

/** What was done, how much of it, and when. */
export const behaviour: ValueRules = {
  initial: { event: "", filters: [], measure: { of: "count" }, amount: 1, window: { kind: "last", days: 30 } } satisfies BehaviourValue,
  check: (value) =>
    isRecord(value)
      ? [...checkStep(value), ...checkMeasure(value), ...inside("window", checkWindow(value.window))]
      : wrong("Choose what was done, how often and when."),
  describe: (value, _field, speech, operator) => {
    const { window, ...done } = value as BehaviourValue
    const { words } = eventNamed(done.event)!
    const how = operator.name === "never" ? `never ${words}` : `${words}${describeMeasure(done, operator, speech)}`
    return `${how}${describeFilters(done, speech)}${describeWindow(window)}`
  },
}

/** One thing, then another. */
export const sequence: ValueRules = {
  initial: {
    first: { event: "", filters: [] }, then: { event: "", filters: [] }, within: { amount: 7, unit: "days" }, window: { kind: "last", days: 90 },
  } satisfies SequenceValue,
  check: (value) =>
    isRecord(value)
      ? [
          ...inside("first", checkStep(value.first)), ...inside("then", checkStep(value.then)),
          ...inside("within", checkWithin(value.within)), ...inside("window", checkWindow(value.window)),
        ]
      : wrong("Choose what was done first, what then, and how soon."),
  describe: (value, _field, speech) => {
    const { first, then, within: { amount, unit }, window } = value as SequenceValue
    const say = (step: SequenceValue["first"]) => `${eventNamed(step.event)!.words}${describeFilters(step, speech)}`
    const limit = counted(amount, unit === "hours" ? ["hour", "hours"] : ["day", "days"])
    return `${say(first)}${describeWindow(window)} and then ${say(then)} within ${limit}`
  },
}

function checkWithin(within: unknown): Problem[] {
  if (!isRecord(within)) return wrong("Say how soon: a number of hours or days.")
  const unit = within.unit === "hours" || within.unit === "days" ? right : wrong("Choose hours or days.", "unit")
  return [...unit, ...inside("amount", checkWhole(within.amount, { least: 1, most: within.unit === "hours" ? MAX_DAYS * 24 : MAX_DAYS }))]
}

function checkMeasure({ event: name, measure, amount }: Record<string, unknown>): Problem[] {
  if (!isRecord(measure)) return wrong("Choose what is counted or summed.", "measure")
  if (measure.of === "count") return inside("amount", checkWhole(amount, { least: 0, most: MAX_COUNT }))
  if (typeof measure.of !== "string" || !Object.hasOwn(measured, measure.of)) return wrong("Choose one of: count, sum, average, smallest, largest.", "measure", "of")
  const event = eventNamed(name)
  if (!event) return right
  const property = propertyNamed(event, measure.property)
  if (!property || !isCountable(property)) {
    const offered = event.properties.filter(isCountable).map((one) => one.name).join(", ")
    return wrong(offered ? `Choose a number to sum up: ${offered}.` : `“${event.label}” has no number to sum up; count it instead.`, "measure", "property")
  }
  return inside("amount", checkAmount(amount, property))
}

const measured: Record<Exclude<Measure["of"], "count">, string> = {
  sum: "a total", average: "an average", smallest: "a smallest", largest: "a largest",
}

function describeMeasure({ event: name, measure, amount }: Omit<BehaviourValue, "window">, { label }: Operator, speech: Speech): string {
  if (measure.of === "count") return ` ${label} ${amount === 1 ? "once" : counted(amount, ["time", "times"])}`
  const property = propertyNamed(eventNamed(name)!, measure.property)!
  return ` with ${measured[measure.of]} ${property.label} of ${label} ${sayOperand(amount, property, speech)}`
}
