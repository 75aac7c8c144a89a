import { formatMoney } from "../base/money"
import { formatUtcDay } from "../base/utc-day"
import { eventNamed, propertyNamed } from "./events"
import type { Field } from "./field"
import type { Speech } from "./value-kind"
import type { BehaviourValue } from "./values/behaviour-value"
import { counted, daysUnit } from "./values/numbers"
import { listed, nameOf } from "./values/texts"

/**
 * What explainRule or compileValue found about a person, in words: "3 orders", "€50.00", "12 days", "Germany". `asked` is the
 * condition's value, if it was a condition that found it. Null is no value. Numbers may come as texts, as PostgreSQL's do.
 */
export function describeValue(field: Field, found: unknown, speech: Speech, asked?: unknown): string | null {
  if (found === null || found === undefined || found === "") return null
  switch (field.type) {
    case "money": case "spent_in_window": return formatMoney(Math.round(Number(found)), speech.currency)
    case "number": case "decimal": case "bought": case "orders_in_window": return counted(Number(found), field.words.unit)
    case "days": return counted(Number(found), daysUnit)
    case "boolean": return found ? "yes" : "no"
    case "date": return formatUtcDay((found instanceof Date ? found.toISOString() : String(found)).slice(0, 10))
    case "list": case "membership": return Array.isArray(found) && found.length ? listed(found.map((one) => nameOf(String(one), field, speech)), "and") : null
    case "behaviour": return describeMeasured(Number(found), speech, asked as BehaviourValue | undefined)
    case "choice": return field.choices || field.source ? nameOf(String(found), field, speech) : String(found)
  }
  return String(found)
}

function describeMeasured(found: number, { currency }: Speech, asked: BehaviourValue | undefined): string {
  if (!asked || asked.measure.of === "count") return counted(found, ["time", "times"])
  const event = eventNamed(asked.event)
  const isMoney = event && propertyNamed(event, asked.measure.property)?.type === "money"
  return isMoney ? formatMoney(Math.round(found), currency) : counted(found, undefined)
}
