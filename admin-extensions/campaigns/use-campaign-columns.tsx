import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { CampaignListItem } from "../../src/core/http"
import { RelativeMoment, RowLink, StatusTag, useFormat } from "../kit"
import { CampaignRowMenu } from "./campaign-row-menu"
import { progressFigures } from "./progress-figures"

const column = createDataTableColumnHelper<CampaignListItem>()
const NOTHING = "–"

/** The columns of the campaigns table. Results are shown once something was planned. */
export function useCampaignColumns() {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return useMemo(() => [
    column.accessor("name", {
      header: t("campaigns.column.name"),
      enableSorting: true,
      sortAscLabel: t("sort.a_to_z"),
      sortDescLabel: t("sort.z_to_a"),
      cell: ({ row: { original } }) => (
        <RowLink to={`/marketing/campaigns/${original.id}`}>
          <span className="block max-w-[260px] truncate">{original.name || t("campaigns.unnamed")}</span>
        </RowLink>
      ),
    }),
    column.accessor("status", {
      header: t("campaigns.column.status"),
      cell: ({ getValue }) => <StatusTag kind="campaign" value={getValue()} />,
    }),
    column.accessor("subject", {
      header: t("campaigns.column.subject"),
      cell: ({ getValue }) => <span className="block max-w-[240px] truncate">{getValue() || NOTHING}</span>,
    }),
    column.display({
      id: "progress",
      header: t("campaigns.column.accepted"),
      cell: ({ row: { original: { progress } } }) => {
        if (!progress.planned) return NOTHING
        const accepted = format.number(progress.accepted)
        return progressFigures(progress).open || progress.accepted < progress.planned
          ? t("campaigns.accepted_of", { accepted, planned: format.number(progress.planned) })
          : accepted
      },
    }),
    column.accessor("clicked", {
      header: t("campaigns.column.clicked"),
      align: "right",
      cell: ({ row: { original: { clicked, progress } } }) => progress.accepted ? (
        <span className="tabular-nums">
          {format.number(clicked)} <span className="text-ui-fg-muted">({format.share(clicked, progress.accepted)})</span>
        </span>
      ) : NOTHING,
    }),
    column.accessor("orders", {
      header: t("campaigns.column.orders"),
      align: "right",
      cell: ({ row: { original } }) => original.progress.planned ? <span className="tabular-nums">{format.number(original.orders)}</span> : NOTHING,
    }),
    column.accessor("revenue", {
      header: t("campaigns.column.revenue"),
      align: "right",
      cell: ({ row: { original } }) => original.progress.planned
        ? <span className="tabular-nums">{format.money(original.revenue, original.reporting_currency)}</span>
        : NOTHING,
    }),
    column.accessor((campaign) => campaign.started_at ?? campaign.scheduled_for, {
      id: "scheduled_for",
      header: t("campaigns.column.goes_out"),
      enableSorting: true,
      sortAscLabel: t("sort.oldest"),
      sortDescLabel: t("sort.newest"),
      cell: ({ row: { original: { started_at, scheduled_for } } }) => started_at ? <RelativeMoment at={started_at} /> : <span className="text-nowrap">{format.dateTime(scheduled_for)}</span>,
    }),
    column.accessor("created_at", {
      header: t("campaigns.column.created_at"),
      enableSorting: true,
      sortAscLabel: t("sort.oldest"),
      sortDescLabel: t("sort.newest"),
      cell: ({ getValue }) => <RelativeMoment at={getValue()} />,
    }),
    column.display({ id: "menu", header: "", cell: ({ row: { original } }) => <CampaignRowMenu campaign={original} /> }),
  ], [t, format])
}
