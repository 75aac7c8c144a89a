import { MedusaError } from "@medusajs/framework/utils"
import type { CompileScope } from "../../../../core/segments/compile-scope"
import { compileValue } from "../../../../core/segments/compile-value"
import type { Field } from "../../../../core/segments/field"
import { readFact } from "../../../../core/segments/read-fact"

type Scope = Pick<CompileScope, "bindings" | "now">

/** What a list shows of a field, as an SQL expression over `profile`. The field must be a column (isColumn). */
export function compileColumn(field: Field, scope: Scope): string {
  const value = compileValue(field, scope)
  if (value === undefined) throw new MedusaError(MedusaError.Types.INVALID_DATA, `“${field.label}” has no single value to show. Choose another column.`)
  return value
}

/** What people are put in order by: the stored fact itself, so that its index serves. Many days ago is an early day. */
export function compileSort(field: Field, descending: boolean, scope: Scope): { by: string; descending: boolean } {
  if (field.type === "days") return { by: readFact(field, scope), descending: !descending }
  return { by: compileColumn(field, scope), descending }
}
