import type { Field, Source } from "../../../../core/segments/field"

/** The values of a row by field name; times as ISO 8601 in UTC, calendar days as YYYY-MM-DD. */
export function tellValues(fields: readonly Field[], values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field, index) => [field.name, tellValue(field, values[index])]))
}

/** An instant comes out of PostgreSQL in its session's zone; a calendar day has no time. */
function tellValue({ type }: Field, value: unknown): unknown {
  return type === "date" && typeof value === "string" && value.includes("T") ? new Date(value).toISOString() : (value ?? null)
}

/** The ids among the values, by where their names come from. */
export function valueIds(fields: readonly Field[], rows: readonly { values: readonly unknown[] }[]): Map<Source, Set<string>> {
  const found = new Map<Source, Set<string>>()
  fields.forEach(({ source }, index) => {
    if (!source || source === "country") return
    const ids = found.get(source) ?? new Set()
    for (const { values } of rows) for (const id of [values[index]].flat()) if (typeof id === "string") ids.add(id)
    if (ids.size) found.set(source, ids)
  })
  return found
}
