import { DataTable, type DataTableProps } from "@medusajs/dashboard/components"
import { Container, type DataTableFilter } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { EmptyState } from "./empty-state"
import { ErrorState } from "./error-state"
import { isNarrowed } from "./is-narrowed"
import { HeaderRow } from "./page-header"
import type { TableQuery } from "./read-table-query"

type ServerTableProps<T> = {
  title: string
  level?: "h1" | "h2"
  subtitle?: ReactNode
  status?: ReactNode
  actions?: ReactNode
  /** What was asked (`useTableQuery`), and the react-query answer to it with its rows. */
  query: TableQuery
  answer: { data?: { count: number }; error: unknown; isPending: boolean; refetch: () => unknown }
  rows: T[] | undefined
  columns: DataTableProps<T>["columns"]
  filters?: DataTableFilter[]
  rowId: (row: T) => string
  rowHref?: (row: T) => string
  prefix?: string
  /** In place of the table where there is nothing at all; the action is a first step to take. */
  empty: { icon?: ReactNode; title: string; text: string; action?: ReactNode }
  /** Where search or filters leave nothing; “Nothing found” unless given. */
  nothingFound?: { heading: string; description: string }
}

/** A section with a table that the server searches, sorts, filters and pages; its state lives in the URL. */
export function ServerTable<T>(props: ServerTableProps<T>) {
  const { title, level = "h1", subtitle, status, actions, query, rows, empty } = props
  const { data, error, isPending, refetch } = props.answer
  const { t } = useTranslation("marketing")
  return (
    <Container className="divide-y overflow-hidden p-0">
      <HeaderRow title={title} level={level} subtitle={subtitle} status={status} actions={actions} />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} framed={false} />
      ) : data?.count === 0 && !isNarrowed(query) ? (
        <EmptyState icon={empty.icon} title={empty.title} text={empty.text}>{empty.action}</EmptyState>
      ) : (
        <DataTable
          data={rows ?? []}
          columns={props.columns}
          filters={props.filters}
          rowCount={data?.count ?? 0}
          getRowId={props.rowId}
          rowHref={props.rowHref}
          pageSize={query.limit}
          prefix={props.prefix}
          enableSearch
          isLoading={isPending}
          emptyState={{
            empty: { heading: empty.title, description: empty.text },
            filtered: props.nothingFound ?? { heading: t("table.nothing_found"), description: t("table.nothing_found_text") },
          }}
        />
      )}
    </Container>
  )
}
