import type { CompileScope } from "./compile-scope"
import type { Field } from "./field"
import { readFact } from "./read-fact"

/**
 * The value of a field as an SQL expression on the row `profile`, for columns, exports and percentiles: text, number, boolean,
 * text[], an instant, the text of a calendar day, or for "days since" the whole days that have passed. Null is no value.
 * Undefined for fields whose value depends on what a condition asks for.
 */
export function compileValue(field: Field, scope: Pick<CompileScope, "bindings" | "now">): string | undefined {
  const { reads, type } = field
  if (reads.from !== "profile" && reads.from !== "attributes") return undefined
  if (type === "days") {
    const now = scope.bindings.bind(scope.now.toISOString(), "timestamptz")
    return `greatest(floor(extract(epoch from ${now} - ${readFact(field, scope)}) / 86400), case when ${readFact(field, scope)} is not null then 0 end)::integer`
  }
  if (reads.from === "attributes") return type === "date" ? `to_char(${readFact(field, scope)} at time zone 'UTC', 'YYYY-MM-DD')` : readFact(field, scope)
  if (reads.stored === "day") return `profile.${reads.column}::text`
  if (reads.presence) return `(coalesce(${readFact(field, scope)}, '') <> '')`
  return reads.missingWithoutOrders ? `(${readFact(field, scope)})` : readFact(field, scope)
}
