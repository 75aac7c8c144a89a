import { Envelope } from "@medusajs/icons"
import { Button, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { CampaignListItem } from "../../src/core/http"
import { EmptyState, ServerTable, isNarrowed, useTableQuery } from "../kit"
import { useCampaigns } from "./queries"
import { useCampaignColumns } from "./use-campaign-columns"

const PAGE_SIZE = 20
const CREATE = "/marketing/campaigns/create"
const filter = createDataTableFilterHelper<CampaignListItem>()

/** All campaigns: what they are, how far they are, and what they brought. */
export default function CampaignListPage() {
  const { t } = useTranslation("marketing")
  const query = useTableQuery({ pageSize: PAGE_SIZE, filters: ["status"], order: "-created_at" })
  const { data, error, isPending, refetch } = useCampaigns(query)
  const columns = useCampaignColumns()
  const filters = useMemo(() => [
    filter.accessor("status", {
      type: "multiselect",
      label: t("campaigns.column.status"),
      options: (["draft", "sending", "paused", "sent", "cancelled"] as const).map((value) => ({ value, label: t(`status.campaign.${value}`) })),
    }),
  ], [t])

  return (
    <ServerTable
      title={t("campaigns.title")}
      subtitle={t("campaigns.subtitle")}
      actions={<Button size="small" variant="secondary" asChild><Link to={CREATE}>{t("action.create")}</Link></Button>}
      rows={data?.campaigns}
      count={data?.count}
      columns={columns}
      filters={filters}
      rowId={({ id }) => id}
      rowHref={({ id }) => `/marketing/campaigns/${id}`}
      pageSize={PAGE_SIZE}
      loading={isPending}
      error={data ? null : error}
      retry={() => void refetch()}
      narrowed={isNarrowed(query)}
      empty={{
        empty: { heading: t("campaigns.empty.title"), description: t("campaigns.empty.text") },
        filtered: { heading: t("table.nothing_found"), description: t("table.nothing_found_text") },
      }}
      firstStep={
        <EmptyState icon={<Envelope />} title={t("campaigns.empty.title")} text={t("campaigns.empty.text")}>
          <Button size="small" asChild><Link to={CREATE}>{t("campaigns.empty.action")}</Link></Button>
        </EmptyState>
      }
    />
  )
}
