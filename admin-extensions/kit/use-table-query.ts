import { useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import { readTableQuery, type TableQuery } from "./read-table-query"

type TableShape = Parameters<typeof readTableQuery>[1]

/** The query of the ServerTable with the same `prefix`, `pageSize` and filters. Stable while the URL is. */
export function useTableQuery({ pageSize, filters, prefix, order }: TableShape): TableQuery {
  const [params] = useSearchParams()
  const written = params.toString()
  const names = filters?.join()
  return useMemo(
    () => readTableQuery(new URLSearchParams(written), { pageSize, filters: names ? names.split(",") : [], prefix, order }),
    [written, pageSize, names, prefix, order]
  )
}
