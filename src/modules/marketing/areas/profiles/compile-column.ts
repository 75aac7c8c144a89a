import type { CompileScope } from "../../../../core/segments/compile-scope"
import type { Field } from "../../../../core/segments/field"
import { readFact } from "../../../../core/segments/read-fact"

type Scope = Pick<CompileScope, "bindings" | "now">

/** What a list shows of a field, as an SQL expression over `profile`: days that have passed as a whole number, a fact that is there as yes. */
export function compileColumn(field: Field, scope: Scope): string {
  const fact = readFact(field, scope)
  if (field.type === "days") return `greatest(floor(extract(epoch from ${scope.bindings.bind(scope.now.toISOString(), "timestamptz")} - ${fact}) / 86400), 0)`
  return field.type === "boolean" && field.reads.from === "profile" && field.reads.presence ? `coalesce(${fact}, '') <> ''` : fact
}

/** What people are put in order by: the stored fact itself, so that its index serves. Many days ago is an early day. */
export function compileSort(field: Field, descending: boolean, scope: Scope): { by: string; descending: boolean } {
  if (field.type === "boolean") return { by: compileColumn(field, scope), descending }
  return { by: readFact(field, scope), descending: field.type === "days" ? !descending : descending }
}
