import type { Field, Source } from "../../../../core/segments/field"

/** The values of a row by field name; times as ISO 8601 in UTC, calendar days as YYYY-MM-DD. */
export function tellValues(fields: readonly Field[], values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field, index) => [field.name, tellValue(field, values[index])]))
}

function tellValue({ type, reads }: Field, value: unknown): unknown {
  if (type !== "date" || typeof value !== "string") return value ?? null
  const time = new Date(value).toISOString()
  const isDay = reads.from === "attributes" || (reads.from === "profile" && reads.stored === "day")
  return isDay ? time.slice(0, 10) : time
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
