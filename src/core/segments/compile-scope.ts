import type { Bindings } from "../base/bindings"
import type { Reads } from "./field"

/**
 * What a predicate is compiled within. Statements call the profile's row `profile`. `keys` is the placeholder of the
 * profile keys a statement is limited to: behaviour is then looked up for these people alone.
 */
export type CompileScope = { bindings: Bindings; now: Date; keys?: string }

/** Makes SQL of one operator on one stored fact. The result may be null, which counts as false. */
export type CompileOperator = (reads: Reads, value: unknown, scope: CompileScope) => string

/** The profile's column behind a field. Column names come from the catalogue alone, so they are safe to write out. */
export function profileColumn(reads: Reads): string {
  if (reads.from !== "profile") throw new Error(`${reads.column} is not a column of the profile`)
  const column = `profile.${reads.column}`
  return reads.missingWithoutOrders ? `case when profile.orders > profile.unconverted_orders then ${column} end` : column
}
