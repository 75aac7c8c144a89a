import { UserGroup } from "@medusajs/icons"
import { Button, Container } from "@medusajs/ui"
import { useCallback, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, Outlet } from "react-router-dom"
import type { SavedView } from "../../src/core/http/views"
import { EmptyState, ErrorState, HeaderRow, Skeleton, notify, useFormat } from "../kit"
import { useCatalogue } from "../segments/builder/use-catalogue"
import { BulkDialog, BulkTray } from "./bulk"
import { BulkBar, type BulkAction } from "./list/bulk-bar"
import { ColumnsDrawer } from "./list/columns-drawer"
import { FilterBar } from "./list/filter-bar"
import { FilterDrawer } from "./list/filter-drawer"
import { NameDialog } from "./list/name-dialog"
import { PeopleSearch, PeopleTable } from "./list/people-table"
import { useCreateView, usePeople, useSaveAsSegment, useUpdateView } from "./list/queries"
import { usePeopleColumns } from "./list/use-people-columns"
import { useList } from "./list/use-list"
import { useSelection } from "./list/use-selection"
import { ViewsBar } from "./list/views-bar"

const PAGE_SIZE = 20

/** What stands above the page at a time. */
type Open = "filter" | "columns" | "view" | "segment" | { rename: SavedView } | { action: BulkAction } | null

/** What a page of the list tells the drawer above it: whom to turn to, and the list's own URL. */
export type ListContext = { ids: string[]; search: string }

/** Everyone the shop knows: views, filters by any field, chosen columns, and work on many at once. */
export default function ProfileListPage() {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { known } = useCatalogue()
  const list = useList()
  const { columns, rule, q, sort } = list.definition
  const { data, isLoading, error, refetch } = usePeople({ rule, q, columns, sort, limit: PAGE_SIZE, offset: list.offset }, !list.waiting)
  const { selection, ticked, tick, everyone, clear } = useSelection({ rule, q }, data)
  const [open, setOpen] = useState<Open>(null)
  const close = useCallback(() => setOpen(null), [])
  const { search } = list
  const hrefOf = useCallback(({ id }: { id: string }) => `/marketing/customers/person/${id}${search}`, [search])
  const catalogue = known?.catalogue
  const currency = data?.reporting_currency ?? known?.currency ?? "eur"
  const tableColumns = usePeopleColumns({ catalogue, columns, names: data?.names ?? nothing, currency, hrefOf })
  const nobody = data?.count === 0 && !rule && !q
  return (
    <div className="flex flex-col gap-y-3">
      <BulkTray />
      <Container className="divide-y overflow-hidden p-0">
        <HeaderRow
          title={t("profiles.title")}
          subtitle={t("profiles.subtitle")}
          actions={
            <>
              <Button size="small" variant="transparent" asChild><Link to="/marketing/customers/attributes">{t("profiles.attributes_link")}</Link></Button>
              <Button size="small" variant="secondary" asChild><Link to="/marketing/customers/imports">{t("profiles.import")}</Link></Button>
              <Button size="small" asChild><Link to={`/marketing/customers/create${search}`}>{t("action.create")}</Link></Button>
            </>
          }
        />
        <ViewsBar
          saved={list.saved}
          chosen={list.view}
          changed={list.changed ? list.definition : null}
          choose={list.choose}
          saveAs={() => setOpen("view")}
          rename={(view) => setOpen({ rename: view })}
        />
        {catalogue && !nobody && (
          <FilterBar
            rule={rule} onChange={list.setRule} catalogue={catalogue} currency={currency} names={data?.names ?? nothing}
            edit={() => setOpen("filter")} editColumns={() => setOpen("columns")} saveAsSegment={() => setOpen("segment")}
          />
        )}
        {error ? (
          <ErrorState error={error} retry={() => void refetch()} framed={false} />
        ) : nobody ? (
          <EmptyState icon={<UserGroup />} title={t("profiles.empty.title")} text={t("profiles.empty.text")} />
        ) : (
          <div>
            <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-3">
              <PeopleSearch q={q} onSearch={list.setSearch} />
              <span className="txt-compact-small text-ui-fg-subtle" aria-live="polite">
                {data ? t("profiles.found", { count: data.count, formatted: `${data.count_exact ? "" : "≈ "}${format.number(data.count)}` }) : <Skeleton className="h-4 w-24" />}
              </span>
            </div>
            <PeopleTable
              people={data?.profiles ?? []} count={data?.count ?? 0} exact={data?.count_exact ?? true} columns={tableColumns}
              loading={isLoading || list.waiting} pageSize={PAGE_SIZE} offset={list.offset} onOffset={list.setOffset}
              sort={sort} onSort={list.setSort} selected={ticked} onSelected={tick} hrefOf={hrefOf}
            >
              {selection && <BulkBar selection={selection} everyone={everyone} start={(action) => setOpen({ action })} clear={clear} />}
            </PeopleTable>
          </div>
        )}
      </Container>
      {known && open === "filter" && <FilterDrawer rule={rule} q={q} known={known} apply={list.setRule} close={close} />}
      {catalogue && open === "columns" && <ColumnsDrawer columns={columns} catalogue={catalogue} apply={list.setColumns} close={close} />}
      {selection && typeof open === "object" && open && "action" in open && (
        <BulkDialog
          work={{ kind: open.action, target: selection.target, people: selection.count, ...(open.action === "export" ? { columns } : {}) }}
          onClose={close}
          onStarted={clear}
        />
      )}
      <Names open={open} list={list} close={close} />
      <Outlet context={{ ids: data?.profiles.map(({ id }) => id) ?? [], search } satisfies ListContext} />
    </div>
  )
}

const nothing: Record<string, string> = {}

/** The dialogs that ask for a name: of a new view, of an old one, of a segment made of the filter. */
function Names({ open, list, close }: { open: Open; list: ReturnType<typeof useList>; close: () => void }) {
  const { t } = useTranslation("marketing")
  const creating = useCreateView()
  const updating = useUpdateView()
  const segmenting = useSaveAsSegment()
  if (open === "view") {
    const save = async (name: string) => {
      const { view } = await creating.mutateAsync({ name, definition: list.definition })
      notify.done(t("profiles.views.saved"))
      list.choose({ key: view.id, definition: view.definition })
    }
    return <NameDialog title={t("profiles.views.save_title")} text={t("profiles.views.save_text")} start="" most={80} confirm={t("action.save")} save={save} close={close} />
  }
  if (open === "segment" && list.definition.rule) {
    const { rule } = list.definition
    const save = async (name: string) => {
      await segmenting.mutateAsync({ name, description: null, rule })
      notify.done(t("profiles.filter.saved", { name }))
    }
    return <NameDialog title={t("profiles.filter.save")} text={t("profiles.filter.save_text")} start="" most={200} confirm={t("action.save")} save={save} close={close} />
  }
  if (open && typeof open === "object" && "rename" in open) {
    const { id, name } = open.rename
    return (
      <NameDialog
        title={t("profiles.views.rename")} text={t("profiles.views.rename_text")} start={name} most={80} confirm={t("action.save")}
        save={(next) => updating.mutateAsync({ id, name: next })} close={close}
      />
    )
  }
  return null
}
