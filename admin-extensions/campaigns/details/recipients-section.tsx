import { createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { sendStates } from "../../../src/core/campaigns/send-reasons"
import type { CampaignRecipient } from "../../../src/core/http"
import { RelativeMoment, RowLink, ServerTable, StatusTag, isNarrowed, useFormat, useTableQuery } from "../../kit"
import { useCampaignRecipients } from "../queries"

const PAGE_SIZE = 20
const PREFIX = "r"
const column = createDataTableColumnHelper<CampaignRecipient>()
const filter = createDataTableFilterHelper<CampaignRecipient>()

/** Everybody the campaign was planned for, with what became of their mail. */
export function RecipientsSection({ campaignId, moving }: { campaignId: string; moving: boolean }) {
  const { t } = useTranslation("marketing")
  const query = useTableQuery({ pageSize: PAGE_SIZE, prefix: PREFIX, filters: ["state"] })
  const { data, error, isPending, refetch } = useCampaignRecipients(campaignId, query, moving)
  const columns = useColumns()
  const filters = useMemo(() => [
    filter.accessor("state", { type: "multiselect", label: t("campaigns.recipients.state"), options: sendStates.map((value) => ({ value, label: t(`status.send.${value}`) })) }),
  ], [t])
  return (
    <ServerTable
      title={t("campaigns.recipients.title")}
      level="h2"
      rows={data?.recipients}
      count={data?.count}
      columns={columns}
      filters={filters}
      rowId={({ profile_id }) => profile_id}
      rowHref={({ profile_id }) => `/marketing/customers/${profile_id}`}
      pageSize={PAGE_SIZE}
      prefix={PREFIX}
      loading={isPending}
      error={data ? null : error}
      retry={() => void refetch()}
      narrowed={isNarrowed(query)}
      empty={{
        empty: { heading: t("campaigns.recipients.empty_title"), description: t("campaigns.recipients.empty_text") },
        filtered: { heading: t("table.nothing_found"), description: t("table.nothing_found_text") },
      }}
    />
  )
}

function useColumns() {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return useMemo(() => [
    column.accessor("email", {
      header: t("campaigns.recipients.person"),
      cell: ({ row: { original } }) => (
        <RowLink to={`/marketing/customers/${original.profile_id}`}>
          <span className="block max-w-[190px] truncate">{original.name || original.email}</span>
          {original.name && <span className="text-ui-fg-muted txt-compact-xsmall block max-w-[190px] truncate">{original.email}</span>}
        </RowLink>
      ),
    }),
    column.accessor("state", {
      header: t("campaigns.recipients.state"),
      cell: ({ row: { original } }) => (
        <span title={original.explanation ?? undefined}><StatusTag kind="send" value={original.state} /></span>
      ),
    }),
    column.accessor("explanation", {
      header: t("campaigns.recipients.explanation"),
      cell: ({ getValue }) => <span className="block max-w-[180px] truncate" title={getValue() ?? undefined}>{getValue() ?? "–"}</span>,
    }),
    column.accessor("clicks", {
      header: t("campaigns.recipients.result"),
      cell: ({ row: { original: { clicks, ordered } } }) =>
        [clicks && t("campaigns.recipients.clicks", { count: clicks, number: format.number(clicks) }), ordered && t("campaigns.recipients.ordered")].filter(Boolean).join(", ") || "–",
    }),
    column.accessor("finished_at", {
      header: t("campaigns.recipients.when"),
      cell: ({ getValue }) => <RelativeMoment at={getValue()} />,
    }),
  ], [t, format])
}
