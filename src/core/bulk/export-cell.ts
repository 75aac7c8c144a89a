import { toMajor } from "../base/money"
import { DAY_MS } from "../base/utc-day"
import type { Field } from "../segments/field"
import type { Cell } from "./write-csv"

/** Names by id, the currency that money is told in, and when the file is written. */
export type ExportNames = { names: ReadonlyMap<string, string>; currency: string; now: Date }

/** A field's value (as JSON gives it) as a file shows it: ids by name, money in whole units, times as ISO 8601 UTC, a calendar day without a time, lists with semicolons. */
export function exportCell(value: unknown, field: Field | undefined, { names, currency, now }: ExportNames): Cell {
  if (field?.reads.from === "profile" && field.reads.presence) return value ? "yes" : "no"
  if (value === null || value === undefined || !field) return null
  const named = (text: string) => (field.source ? names.get(text) : field.choices?.find((choice) => choice.value === text)?.label) ?? text
  if (Array.isArray(value)) return value.map((item) => named(String(item))).join("; ")
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (typeof value === "number") return field.type === "money" ? toMajor(value, currency) : value
  if (typeof value !== "string") return JSON.stringify(value)
  if (field.type === "days") return Math.floor((now.getTime() - new Date(value).getTime()) / DAY_MS)
  if (field.type !== "date") return named(value)
  const moment = new Date(value).toISOString()
  return isCalendarDay(field) ? moment.slice(0, 10) : moment
}

const isCalendarDay = ({ reads }: Field) => reads.from === "attributes" || (reads.from === "profile" && reads.stored === "day")
