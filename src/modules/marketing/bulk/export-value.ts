import type { Field } from "../../../core/segments/field"

/** What a file shows of a field, as an SQL expression over `profile`; undefined where there is no one value to show. */
export function exportValue({ reads }: Field): string | undefined {
  if (reads.from !== "profile") return undefined
  return reads.presence ? `coalesce(profile.${reads.column}, '') <> ''` : `profile.${reads.column}`
}
