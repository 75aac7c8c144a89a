import { Calendar, Envelope } from "@medusajs/icons"
import { Button, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { CampaignListItem } from "../../src/core/http"
import { ServerTable, useTableQuery } from "../kit"
import { useCampaigns } from "./queries"
import { useCampaignColumns } from "./use-campaign-columns"

const PAGE_SIZE = 20
const CREATE = "/marketing/campaigns/create"
const filter = createDataTableFilterHelper<CampaignListItem>()

/** All campaigns: what they are, how far they are, and what they brought. */
export default function CampaignListPage() {
  const { t } = useTranslation("marketing")
  const query = useTableQuery({ pageSize: PAGE_SIZE, filters: ["status", "archived"], order: "-created_at" })
  const answer = useCampaigns(query)
  const columns = useCampaignColumns()
  const filters = useMemo(() => [
    filter.accessor("status", {
      type: "multiselect",
      label: t("campaigns.column.status"),
      options: (["draft", "scheduled", "sending", "paused", "sent", "cancelled"] as const).map((value) => ({ value, label: t(`status.campaign.${value}`) })),
    }),
    filter.accessor("archived", { type: "radio", label: t("campaigns.archived"), options: [{ value: "true", label: t("campaigns.archived_only") }] }),
  ], [t])

  return (
    <ServerTable
      title={t("campaigns.title")}
      subtitle={t("campaigns.subtitle")}
      actions={
        <>
          <Button size="small" variant="transparent" asChild><Link to="/marketing/campaigns/calendar"><Calendar />{t("campaigns.calendar.title")}</Link></Button>
          <Button size="small" variant="secondary" asChild><Link to={CREATE}>{t("action.create")}</Link></Button>
        </>
      }
      query={query}
      answer={answer}
      rows={answer.data?.campaigns}
      columns={columns}
      filters={filters}
      rowId={({ id }) => id}
      rowHref={({ id }) => `/marketing/campaigns/${id}`}
      empty={{ icon: <Envelope />, title: t("campaigns.empty.title"), text: t("campaigns.empty.text"), action: <Button size="small" asChild><Link to={CREATE}>{t("campaigns.empty.action")}</Link></Button> }}
    />
  )
}
