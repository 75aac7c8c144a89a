import { DataTable, type DataTableProps } from "@medusajs/dashboard/components"
import { Container, type DataTableEmptyStateProps, type DataTableFilter } from "@medusajs/ui"
import type { ReactNode } from "react"
import { EmptyState } from "./empty-state"
import { ErrorState } from "./error-state"
import { HeaderRow } from "./page-header"

type ServerTableProps<T> = {
  title: string
  level?: "h1" | "h2"
  subtitle?: ReactNode
  status?: ReactNode
  actions?: ReactNode
  rows: T[] | undefined
  count: number | undefined
  columns: DataTableProps<T>["columns"]
  filters?: DataTableFilter[]
  rowId: (row: T) => string
  rowHref?: (row: T) => string
  pageSize: number
  prefix?: string
  search?: boolean
  /** A react-query result's own words. */
  loading: boolean
  error: unknown
  retry: () => void
  /** Shown when there is nothing at all, and (`filtered`) when search or filters leave nothing. */
  empty: DataTableEmptyStateProps
  /** Replaces the whole table when there is nothing at all: a first step to take. */
  firstStep?: ReactNode
  /** True when search or filters are on, so that nothing found is not taken for nothing there. */
  narrowed?: boolean
}

/** A section with a table that the server searches, sorts, filters and pages; its state lives in the URL. */
export function ServerTable<T>(props: ServerTableProps<T>) {
  const { title, level = "h1", subtitle, status, actions, rows, count, loading, error, retry, firstStep, narrowed } = props
  const nothing = !loading && !error && count === 0 && !narrowed
  return (
    <Container className="divide-y overflow-hidden p-0">
      <HeaderRow title={title} level={level} subtitle={subtitle} status={status} actions={actions} />
      {error ? (
        <ErrorState error={error} retry={retry} framed={false} />
      ) : nothing ? (
        firstStep ?? <EmptyState title={props.empty.empty?.heading ?? title} text={props.empty.empty?.description} />
      ) : (
        <DataTable
          data={rows ?? []}
          columns={props.columns}
          filters={props.filters}
          rowCount={count ?? 0}
          getRowId={props.rowId}
          rowHref={props.rowHref}
          pageSize={props.pageSize}
          prefix={props.prefix}
          enableSearch={props.search ?? true}
          isLoading={loading}
          emptyState={props.empty}
        />
      )}
    </Container>
  )
}
