import { DataTable, Input, useDataTable, type DataTableRowSelectionState } from "@medusajs/ui"
import { useEffect, useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { ViewDefinition } from "../../../src/core/http/views"
import { useDebounced } from "../../kit"
import type { Person, usePeopleColumns } from "./use-people-columns"

type PeopleTableProps = {
  people: Person[]
  count: number
  /** False when the count is what the database expects, not what it counted. */
  exact: boolean
  columns: ReturnType<typeof usePeopleColumns>
  loading: boolean
  pageSize: number
  offset: number
  onOffset: (offset: number) => void
  sort: ViewDefinition["sort"]
  onSort: (sort: ViewDefinition["sort"]) => void
  selected: DataTableRowSelectionState
  onSelected: (selected: DataTableRowSelectionState) => void
  hrefOf: (person: Person) => string
  /** Between the table's top and its rows: what to do with those ticked. */
  children?: ReactNode
}

/** A page of people. Sorting by a header, ticking rows, opening one by mouse or keyboard, and the way to other pages. */
export function PeopleTable({ people, count, exact, columns, loading, pageSize, offset, onOffset, sort, onSort, selected, onSelected, hrefOf, children }: PeopleTableProps) {
  const { t } = useTranslation("marketing")
  const navigate = useNavigate()
  const instance = useDataTable({
    data: people,
    columns,
    rowCount: count,
    getRowId: (person) => person.id,
    isLoading: loading,
    onRowClick: (event, { id, name, email, values }) => {
      const href = hrefOf({ id, name, email, values })
      if (event.metaKey || event.ctrlKey) window.open(`${__BASE__ === "/" ? "" : __BASE__}${href}`, "_blank", "noreferrer")
      else navigate(href)
    },
    pagination: {
      state: { pageIndex: Math.floor(offset / pageSize), pageSize },
      onPaginationChange: ({ pageIndex }) => onOffset(pageIndex * pageSize),
    },
    sorting: {
      state: sort && { id: sort.by, desc: sort.descending },
      onSortingChange: (next) => onSort(next ? { by: next.id, descending: next.desc } : null),
    },
    rowSelection: { state: selected, onRowSelectionChange: onSelected },
  })
  return (
    <DataTable instance={instance}>
      {children}
      <DataTable.Table
        emptyState={{
          empty: { heading: t("table.nothing_found"), description: t("table.nothing_found_text") },
          filtered: { heading: t("table.nothing_found"), description: t("table.nothing_found_text") },
        }}
      />
      <DataTable.Pagination
        translations={{
          of: t(exact ? "profiles.pages.of" : "profiles.pages.of_about"),
          results: t("profiles.pages.results"),
          pages: t("profiles.pages.pages"),
          prev: t("profiles.pages.previous"),
          next: t("profiles.pages.next"),
        }}
      />
    </DataTable>
  )
}

/** The search over name, e-mail, phone and company; asks once the typing pauses. */
export function PeopleSearch({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation("marketing")
  const [typed, setTyped] = useState(q)
  const settled = useDebounced(typed, 300)
  useEffect(() => setTyped(q), [q])
  useEffect(() => {
    if (settled === typed && settled.trim() !== q) onSearch(settled.trim())
  }, [settled, typed, q, onSearch])
  return (
    <div className="w-full md:w-72">
      <Input
        type="search"
        size="small"
        value={typed}
        placeholder={t("profiles.search")}
        aria-label={t("profiles.search")}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  )
}
