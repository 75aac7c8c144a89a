import { UserGroup } from "@medusajs/icons"
import { Button, Text, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link, Outlet } from "react-router-dom"
import type { SegmentResponse } from "../../src/core/http/segments"
import { EmptyState, RowLink, ServerTable, isNarrowed, useFormat, useTableQuery } from "../kit"
import { Freshness } from "./freshness"
import { useSegments } from "./queries"

const PAGE_SIZE = 20
const column = createDataTableColumnHelper<SegmentResponse>()

/** Every segment, with the create modal drawn above it. */
export default function SegmentListPage() {
  const { t } = useTranslation("marketing")
  const query = useTableQuery({ pageSize: PAGE_SIZE })
  const { data, isLoading, error, refetch } = useSegments(query)
  const create = (
    <Button size="small" variant="secondary" asChild>
      <Link to="/marketing/segments/create">{t("action.create")}</Link>
    </Button>
  )
  return (
    <>
      <ServerTable
        title={t("segments.title")}
        subtitle={t("segments.subtitle")}
        actions={create}
        rows={data?.segments}
        count={data?.count}
        columns={useSegmentColumns()}
        rowId={(segment) => segment.id}
        rowHref={(segment) => `/marketing/segments/${segment.id}`}
        pageSize={PAGE_SIZE}
        loading={isLoading}
        error={error}
        retry={() => void refetch()}
        narrowed={isNarrowed(query)}
        firstStep={<EmptyState icon={<UserGroup />} title={t("segments.empty.title")} text={t("segments.empty.text")}>{create}</EmptyState>}
        empty={{ filtered: { heading: t("table.nothing_found"), description: t("table.nothing_found_text") } }}
      />
      <Outlet />
    </>
  )
}

function useSegmentColumns() {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return useMemo(() => [
    column.accessor("name", {
      header: t("segments.field.name"),
      enableSorting: true,
      sortLabel: t("segments.field.name"),
      sortAscLabel: t("sort.a_to_z"),
      sortDescLabel: t("sort.z_to_a"),
      truncateTooltip: false,
      minSize: 240,
      maxSize: 560,
      cell: ({ row: { original: segment } }) => (
        <RowLink to={`/marketing/segments/${segment.id}`}>
          <span className="flex min-w-0 max-w-[min(520px,60vw)] flex-col py-1.5">
            <Text size="small" leading="compact" weight="plus" className="truncate">{segment.name}</Text>
            <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">{segment.sentence}</Text>
          </span>
        </RowLink>
      ),
    }),
    column.accessor("member_count", {
      header: t("segments.field.members"),
      enableSorting: true,
      sortLabel: t("segments.field.members"),
      sortAscLabel: t("sort.ascending"),
      sortDescLabel: t("sort.descending"),
      align: "right",
      cell: ({ row: { original: segment } }) => (
        <span className="tabular-nums">{segment.refreshed_at ? format.number(segment.member_count) : "–"}</span>
      ),
    }),
    column.accessor("refreshed_at", {
      header: t("segments.field.as_of"),
      cell: ({ row }) => <Freshness segment={row.original} />,
    }),
    column.accessor("updated_at", {
      header: t("segments.field.changed"),
      enableSorting: true,
      sortLabel: t("segments.field.changed"),
      sortAscLabel: t("sort.oldest"),
      sortDescLabel: t("sort.newest"),
      cell: ({ getValue }) => format.date(getValue()),
    }),
  ], [t, format])
}
