import { Button, createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { sendReasons, sendStates } from "../../../src/core/campaigns/send-reasons"
import type { CampaignRecipient } from "../../../src/core/http"
import { RelativeMoment, RowLink, ServerTable, StatusTag, isNarrowed, notify, useFormat, useTableQuery } from "../../kit"
import { writeQuery } from "../../kit/write-query"
import { downloadFile } from "../../profiles/bulk/download-file"
import { useCampaignRecipients } from "../queries"

const PAGE_SIZE = 20
const PREFIX = "r"
const FILTERS = ["state", "reason", "result"] as const
/** As the API names them: `recipientResults`. */
const RESULTS = ["clicked", "not_clicked", "ordered", "unsubscribed", "bounced", "complained"] as const
const column = createDataTableColumnHelper<CampaignRecipient>()
const filter = createDataTableFilterHelper<CampaignRecipient>()

/** Everybody the campaign was planned for, with what became of their mail. */
export function RecipientsSection({ campaignId, moving, reasons }: { campaignId: string; moving: boolean; /** Codes that occur. */ reasons: readonly string[] }) {
  const { t } = useTranslation("marketing")
  const query = useTableQuery({ pageSize: PAGE_SIZE, prefix: PREFIX, filters: FILTERS })
  const answer = useCampaignRecipients(campaignId, query, moving)
  const columns = useColumns()
  const filters = useMemo(() => [
    filter.accessor("state", { type: "multiselect", label: t("campaigns.recipients.state"), options: sendStates.map((value) => ({ value, label: t(`status.send.${value}`) })) }),
    filter.accessor("reason", { type: "multiselect", label: t("campaigns.recipients.reason"), options: sendReasons.filter(({ code }) => reasons.includes(code)).map(({ code, label }) => ({ value: code, label })) }),
    filter.custom({ id: "result", type: "radio", label: t("campaigns.recipients.result"), options: RESULTS.map((value) => ({ value, label: t(`campaigns.recipients.did.${value}`) })) }),
  ], [t, reasons])
  const { q, state, reason, result } = query
  const download = () => downloadFile(`campaigns/${campaignId}/recipients/export${writeQuery({ q, state, reason, result })}`, `recipients-${campaignId}.csv`).catch(notify.failed)
  return (
    <ServerTable
      title={t("campaigns.recipients.title")}
      level="h2"
      actions={<Button size="small" variant="secondary" onClick={() => void download()}>{t(isNarrowed(query) ? "campaigns.recipients.export_found" : "campaigns.recipients.export")}</Button>}
      query={query}
      answer={answer}
      rows={answer.data?.recipients}
      columns={columns}
      filters={filters}
      rowId={({ profile_id }) => profile_id}
      rowHref={({ profile_id }) => `/marketing/customers/${profile_id}`}
      prefix={PREFIX}
      empty={{ title: t("campaigns.recipients.empty_title"), text: t("campaigns.recipients.empty_text") }}
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
      cell: ({ row: { original: { clicks, ordered, bounced, complained } } }) =>
        [
          bounced && t("campaigns.recipients.bounced"), complained && t("campaigns.recipients.complained"),
          clicks && t("campaigns.recipients.clicks", { count: clicks, number: format.number(clicks) }), ordered && t("campaigns.recipients.ordered"),
        ].filter(Boolean).join(", ") || "–",
    }),
    column.accessor("finished_at", {
      header: t("campaigns.recipients.when"),
      cell: ({ getValue }) => <RelativeMoment at={getValue()} />,
    }),
  ], [t, format])
}
