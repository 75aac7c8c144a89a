import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignResponse } from "../../../src/core/http"
import { HeaderRow, StatusTag, useFormat } from "../../kit"
import { CampaignActions } from "./campaign-actions"

/** The campaign's name, where it stands and what can be done with it. */
export function TitleSection({ campaign }: { campaign: CampaignResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { started_at, finished_at, created_at } = campaign
  const when = finished_at ? t("campaigns.when.finished", { time: format.dateTime(finished_at) })
    : started_at ? t("campaigns.when.started", { time: format.dateTime(started_at) })
    : t("campaigns.when.created", { time: format.dateTime(created_at) })
  return (
    <Container className="p-0">
      <HeaderRow
        title={campaign.name || t("campaigns.unnamed")}
        subtitle={when}
        status={<StatusTag kind="campaign" value={campaign.status} />}
        actions={<CampaignActions campaign={campaign} />}
      />
    </Container>
  )
}
