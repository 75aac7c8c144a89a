import type { Query } from "./write-query"

type TableShape = { pageSize: number; filters?: readonly string[]; prefix?: string; order?: string }
export type TableQuery = Query & { limit: number; offset: number }

/**
 * What a table's URL asks of the server: search, order, page and filters, as the dashboard's DataTable
 * writes them (filters as JSON, names behind `prefix_`). Unreadable filters are taken as text.
 */
export function readTableQuery(params: URLSearchParams, { pageSize, filters = [], prefix, order }: TableShape): TableQuery {
  const read = (name: string) => params.get(prefix ? `${prefix}_${name}` : name) || undefined
  const offset = Number(read("offset"))
  const query: TableQuery = {
    q: read("q"),
    order: read("order") ?? order,
    limit: pageSize,
    offset: Number.isInteger(offset) && offset > 0 ? offset : 0,
  }
  for (const name of filters) {
    const written = read(name)
    if (written !== undefined) query[name] = readFilter(written)
  }
  return query
}

function readFilter(written: string): Query[string] {
  try {
    const value: unknown = JSON.parse(written)
    if (Array.isArray(value)) return value.map(String)
    return typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : written
  } catch {
    return written
  }
}
