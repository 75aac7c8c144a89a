import { Text, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { SegmentResponse } from "../../src/core/http/segments"
import { RowLink, useFormat } from "../kit"
import { Freshness } from "./freshness"
import { SegmentMarks } from "./segment-marks"

const column = createDataTableColumnHelper<SegmentResponse>()

/** The columns of the list of segments. */
export function useSegmentColumns() {
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
          <span className="flex min-w-0 max-w-[min(520px,60vw)] flex-col gap-y-0.5 py-1.5">
            <span className="flex min-w-0 items-center gap-x-2">
              <Text size="small" leading="compact" weight="plus" className="truncate">{segment.name}</Text>
              <SegmentMarks segment={segment} />
            </span>
            <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">{segment.kind === "static" ? t("segments.static.sentence") : segment.sentence}</Text>
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
        <span className="tabular-nums">{segment.kind === "static" || segment.refreshed_at ? format.number(segment.member_count) : "–"}</span>
      ),
    }),
    column.accessor("refreshed_at", {
      header: t("segments.field.as_of"),
      cell: ({ row: { original: segment } }) => (segment.kind === "static" ? <span className="text-ui-fg-muted">{t("segments.kind.static_as_of")}</span> : <Freshness segment={segment} />),
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
