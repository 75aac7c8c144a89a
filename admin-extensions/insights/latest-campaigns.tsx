import { Envelope } from "@medusajs/icons"
import { Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { CampaignListItem } from "../../src/core/http"
import { EmptyState, HeaderRow, StatusTag, useFormat } from "../kit"

/** The latest campaigns with what they brought; the first step when there is none. */
export function LatestCampaigns({ campaigns, hasSegments }: { campaigns: CampaignListItem[]; hasSegments: boolean }) {
  const { t } = useTranslation("marketing")
  return (
    <Container className="divide-y p-0">
      <HeaderRow
        level="h2"
        title={t("overview.campaigns.title")}
        actions={campaigns.length > 0 && <Button size="small" variant="secondary" asChild><Link to="/marketing/campaigns">{t("overview.see_all")}</Link></Button>}
      />
      {campaigns.map((campaign) => <CampaignRow key={campaign.id} campaign={campaign} />)}
      {campaigns.length === 0 && (
        <EmptyState icon={<Envelope />} title={t("overview.campaigns.empty_title")} text={t(hasSegments ? "overview.campaigns.empty_text" : "overview.campaigns.empty_text_no_segment")}>
          <Button size="small" variant={hasSegments ? "primary" : "secondary"} asChild>
            <Link to="/marketing/campaigns/create">{t("overview.campaigns.create")}</Link>
          </Button>
        </EmptyState>
      )}
    </Container>
  )
}

function CampaignRow({ campaign }: { campaign: CampaignListItem }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { progress } = campaign
  return (
    <Link
      to={`/marketing/campaigns/${campaign.id}`}
      className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex items-center justify-between gap-x-4 px-6 py-3 outline-none"
    >
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Text size="small" leading="compact" weight="plus" className="truncate">{campaign.name || t("campaigns.unnamed")}</Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle truncate">
          {progress.planned
            ? t("overview.campaigns.result", {
              accepted: format.number(progress.accepted), clicked: format.number(campaign.clicked),
              count: campaign.orders, orders: format.number(campaign.orders),
            })
            : campaign.subject || t("overview.campaigns.not_sent")}
        </Text>
      </div>
      <div className="flex shrink-0 flex-col items-end gap-y-1">
        {progress.planned > 0 && (
          <Text size="small" leading="compact" weight="plus" className="tabular-nums">{format.money(campaign.revenue, campaign.reporting_currency)}</Text>
        )}
        <StatusTag kind="campaign" value={campaign.status} />
      </div>
    </Link>
  )
}
