import { Button, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { decideMove } from "../../../src/core/campaigns/campaign-status"
import type { CampaignResponse } from "../../../src/core/http"
import { HeaderRow, useFormat } from "../../kit"
import { Notice } from "../../kit/notice"
import { CampaignChecks } from "../editor/campaign-checks"
import { notFine } from "../message-editor/message-check"
import { isAsleep } from "../progress-figures"
import { useCampaignMoves } from "./use-campaign-moves"

/** What stands in the way: why it is paused, why it cannot be sent yet and what is worth a look before, which mails are in doubt. */
export function CampaignNotices({ campaign }: { campaign: CampaignResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const moves = useCampaignMoves(campaign)
  const { status, progress, problems } = campaign
  const found = status === "draft" || status === "scheduled" ? notFine(campaign.problems, campaign.checks) : []
  return (
    <>
      {status === "paused" && (
        <Notice
          tone="warning"
          title={t("campaigns.notice.paused_title")}
          text={campaign.paused_reason ?? t("campaigns.notice.paused_text")}
          actions={<Button size="small" variant="secondary" disabled={moves.busy} onClick={() => void moves.resume()}>{t("campaigns.move.resume")}</Button>}
        />
      )}
      {status === "sending" && isAsleep(campaign.wake_at, new Date()) && (
        <Notice tone="info" title={t("campaigns.notice.waiting_title")} text={t("campaigns.notice.waiting_text")} />
      )}
      {campaign.waiting && <Notice tone="warning" title={t("campaigns.notice.sender_waits")} text={campaign.waiting} />}
      {found.length > 0 && (
        <Container className="p-0">
          <HeaderRow level="h2" title={t(problems.length ? "campaigns.notice.problems_title" : "campaigns.notice.warnings_title")} actions={decideMove(status, "edit").allowed && <Button size="small" variant="secondary" asChild><Link to={`/marketing/campaigns/${campaign.id}/edit`}>{t("action.edit")}</Link></Button>} />
          <div className="px-6 pb-4"><CampaignChecks found={found} /></div>
        </Container>
      )}
      {progress.unknown > 0 && (
        <Notice tone="info" title={t("campaigns.notice.unknown_title", { count: progress.unknown, number: format.number(progress.unknown) })} text={t("campaigns.notice.unknown_text")} />
      )}
      {progress.failed > 0 && status !== "sending" && status !== "cancelled" && (
        <Notice
          tone="warning"
          title={t("campaigns.notice.failed_title", { count: progress.failed, number: format.number(progress.failed) })}
          text={t("campaigns.notice.failed_text")}
          actions={<Button size="small" variant="secondary" disabled={moves.busy} onClick={() => void moves.retry()}>{t("campaigns.move.retry")}</Button>}
        />
      )}
    </>
  )
}
