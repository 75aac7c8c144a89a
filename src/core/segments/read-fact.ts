import type { CompileScope } from "./compile-scope"
import type { Field, Reads } from "./field"

/**
 * The stored fact behind a field as an SQL expression on the row `profile`: text, number, boolean, instant or text[], null
 * where there is none. Names of columns come from the catalogue alone, so they are safe to write out; keys are bound.
 */
export function readFact({ name, reads }: Pick<Field, "name" | "reads">, { bindings }: Pick<CompileScope, "bindings">): string {
  if (reads.from === "profile") return readColumn(reads)
  if (reads.from === "attributes") return readAttribute[reads.type](bindings.bind(reads.key, "text"))
  throw new Error(`${name} is not stored with the profile`)
}

function readColumn({ column, stored, missingWithoutOrders }: Reads & { from: "profile" }): string {
  const fact = `profile.${column}`
  if (stored === "day") return `(${fact}::timestamp at time zone 'UTC')`
  if (stored === "float") return `${fact}::numeric`
  return missingWithoutOrders ? `case when profile.orders > profile.unconverted_orders then ${fact} end` : fact
}

/** A value of another type than its attribute's counts as none; a day counts from midnight UTC. */
const readAttribute: Record<(Reads & { from: "attributes" })["type"], (key: string) => string> = {
  text: (key) => `(profile.attributes ->> ${key})`,
  choice: (key) => `(profile.attributes ->> ${key})`,
  number: (key) => `(case when jsonb_typeof(profile.attributes -> ${key}) = 'number' then (profile.attributes ->> ${key})::numeric end)`,
  boolean: (key) => `(case when jsonb_typeof(profile.attributes -> ${key}) = 'boolean' then (profile.attributes ->> ${key})::boolean end)`,
  date: (key) =>
    `((jsonb_path_query_first(to_jsonb(left(profile.attributes ->> ${key}, 10)), '$.datetime("YYYY-MM-DD")', '{}', true) #>> '{}')::timestamp at time zone 'UTC')`,
  list: (key) =>
    `(case when jsonb_typeof(profile.attributes -> ${key}) = 'array' then array(select jsonb_array_elements_text(profile.attributes -> ${key})) else '{}'::text[] end)`,
}
