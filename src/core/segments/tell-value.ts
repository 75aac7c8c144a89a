import { joinWords } from "../base/join-words"
import { formatMoney } from "../base/money"
import { formatUtcDay } from "../base/utc-day"
import { eventNamed, propertyNamed } from "./events"
import type { Field } from "./field"
import type { Condition } from "./rule.schema"
import { isRecord, type Speech } from "./value-kind"
import type { BehaviourValue } from "./values/behaviour-value"
import { counted, daysUnit } from "./values/numbers"

const times = ["time", "times"] as const

/**
 * What somebody has where a condition asks, in words: "€59.00", "3 orders", "17 May 2026", "never". `value` is JSON, as
 * explainRule's expression gives it. Null where there is nothing to tell.
 */
export function tellValue(value: unknown, { value: asked }: Pick<Condition, "value">, field: Field, speech: Speech): string | null {
  switch (field.type) {
    case "sample": case "sequence": return null
    case "behaviour": return tellDone(value, asked as BehaviourValue, speech)
    case "spent_in_window": return formatMoney(Number(value ?? 0), speech.currency)
    case "bought": case "orders_in_window": return counted(Number(value ?? 0), field.words.unit)
    case "membership": return tellList(value, field, speech, "in none of them")
  }
  if (Array.isArray(value)) return tellList(value, field, speech, "none")
  if (value === null || value === undefined || value === "") return field.group === "orders" && (field.type === "date" || field.type === "days") ? "never" : "not known"
  switch (field.type) {
    case "money": return formatMoney(Number(value), speech.currency)
    case "number": case "decimal": return counted(Number(value), field.words.unit)
    case "days": return counted(Number(value), daysUnit)
    case "date": return formatUtcDay(String(value).slice(0, 10))
    case "boolean": return value ? "yes" : "no"
    default: return nameOf(String(value), field, speech)
  }
}

function tellDone(value: unknown, { event: name, measure }: BehaviourValue, speech: Speech): string {
  if (measure.of === "count") return Number(value ?? 0) === 0 ? "never" : counted(Number(value), times)
  const event = eventNamed(name)
  const property = event && propertyNamed(event, measure.property)
  if (value === null || value === undefined) return "never"
  return property?.type === "money" ? formatMoney(Math.round(Number(value)), speech.currency) : counted(Number(value), undefined)
}

function tellList(value: unknown, field: Field, speech: Speech, none: string): string {
  const items = Array.isArray(value) ? value.map((item) => nameOf(isRecord(item) ? String(item.id) : String(item), field, speech)) : []
  return items.length ? joinWords(items, "and") : none
}

const nameOf = (value: string, field: Field, { names }: Speech) =>
  field.choices?.find((choice) => choice.value === value)?.label ?? names?.[value] ?? (field.source ? value : `“${value}”`)
