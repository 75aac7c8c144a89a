import { Badge, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { CampaignResponse } from "../../../src/core/http"
import { HeaderRow, useFormat } from "../../kit"
import { useTopicName } from "../use-topic-name"

/** Which segments the campaign goes to and which are left out. */
export function AudienceSummary({ campaign }: { campaign: CampaignResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { nameOf } = useTopicName()
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("campaigns.audience.title")} subtitle={campaign.started_at ? t("campaigns.audience.frozen") : undefined} />
      {campaign.audience.resend && (
        <Link to={`/marketing/campaigns/${campaign.audience.resend.campaign_id}`} className="txt-compact-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus block px-6 py-3 outline-none">{t("campaigns.audience.resent")}</Link>
      )}
      {campaign.plan.topic !== null && <Text size="small" className="px-6 py-3">{t("campaigns.audience.about", { topic: nameOf(campaign.plan.topic) })}</Text>}
      {campaign.audience_segments.length === 0 && !campaign.audience.resend && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("campaigns.audience.none")}</Text>}
      {campaign.audience_segments.map(({ id, name, role, member_count, deleted }) => (
        <div key={`${role}-${id}`} className="flex items-center justify-between gap-x-4 px-6 py-3">
          {deleted ? <Text size="small" leading="compact" className="text-ui-fg-muted min-w-0 truncate">{t("campaigns.audience.deleted_segment", { name })}</Text> : (
            <Link to={`/marketing/segments/${id}`} className="txt-compact-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus min-w-0 truncate rounded outline-none">{name}</Link>
          )}
          <div className="flex shrink-0 items-center gap-x-2">
            {!deleted && <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">{format.number(member_count)}</Text>}
            {role === "exclude" && <Badge size="2xsmall" color="orange">{t("campaigns.audience.left_out")}</Badge>}
          </div>
        </div>
      ))}
    </Container>
  )
}
