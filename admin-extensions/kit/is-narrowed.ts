import type { TableQuery } from "./read-table-query"

const PLACE = new Set(["order", "limit", "offset"])

/** Whether a table's query searches or filters, or stands beyond the first page. */
export function isNarrowed(query: TableQuery): boolean {
  return query.offset > 0 || Object.entries(query).some(([name, value]) => !PLACE.has(name) && value !== undefined && value !== "")
}
