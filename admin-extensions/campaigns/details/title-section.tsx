import { Badge, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignResponse } from "../../../src/core/http"
import { HeaderRow, StatusTag, useFormat } from "../../kit"
import { CampaignActions } from "./campaign-actions"

/** The campaign's name, where it stands and what can be done with it. */
export function TitleSection({ campaign }: { campaign: CampaignResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { started_at, finished_at, created_at, scheduled_for, status } = campaign
  const when = finished_at ? t("campaigns.when.finished", { time: format.dateTime(finished_at) })
    : status === "scheduled" && scheduled_for ? t("campaigns.when.scheduled", { time: format.dateTime(scheduled_for) })
    : started_at ? t("campaigns.when.started", { time: format.dateTime(started_at) })
    : t("campaigns.when.created", { time: format.dateTime(created_at) })
  return (
    <Container className="p-0">
      <HeaderRow
        title={campaign.name || t("campaigns.unnamed")}
        subtitle={when}
        status={<><StatusTag kind="campaign" value={status} />{campaign.archived && <Badge size="2xsmall">{t("campaigns.archived")}</Badge>}</>}
        actions={<CampaignActions campaign={campaign} />}
      />
    </Container>
  )
}
