import { ArrowPath, Pause, PencilSquare, SquareTwoStack, Trash, XCircle } from "@medusajs/icons"
import { ActionMenu, type ActionGroup } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import type { CampaignResponse } from "../../../src/core/http"
import { decideMove } from "../../../src/core/campaigns/campaign-status"
import { SendNowDialog } from "../editor/send-now-dialog"
import { useCampaignMoves } from "./use-campaign-moves"

/** The next step as buttons, everything else in a menu; only what the campaign's status allows. */
export function CampaignActions({ campaign }: { campaign: CampaignResponse }) {
  const { t } = useTranslation("marketing")
  const navigate = useNavigate()
  const moves = useCampaignMoves(campaign)
  const [asking, setAsking] = useState(false)
  const { id, status } = campaign
  const may = (move: Parameters<typeof decideMove>[1]) => decideMove(status, move).allowed

  const groups: ActionGroup[] = [
    {
      actions: [
        ...(may("edit") ? [{ icon: <PencilSquare />, label: t("action.edit"), to: `/marketing/campaigns/${id}/edit` }] : []),
        { icon: <SquareTwoStack />, label: t("action.duplicate"), onClick: () => void moves.duplicate() },
        ...(may("retry") && campaign.progress.failed > 0 ? [{ icon: <ArrowPath />, label: t("campaigns.move.retry"), onClick: () => void moves.retry() }] : []),
      ],
    },
    {
      actions: [
        ...(may("cancel") ? [{ icon: <XCircle />, label: t("campaigns.move.cancel"), onClick: () => void moves.cancel() }] : []),
        ...(may("delete") ? [{ icon: <Trash />, label: t("action.delete"), onClick: () => void moves.remove() }] : []),
      ],
    },
  ].filter(({ actions }) => actions.length > 0)

  return (
    <>
      {may("edit") && <Button size="small" variant="secondary" asChild><Link to={`/marketing/campaigns/${id}/edit`}>{t("action.edit")}</Link></Button>}
      {status === "draft" && <Button size="small" onClick={() => setAsking(true)}>{t("campaigns.editor.send_now")}</Button>}
      {may("pause") && <Button size="small" variant="secondary" disabled={moves.busy} onClick={() => void moves.pause()}><Pause />{t("campaigns.move.pause")}</Button>}
      <ActionMenu groups={groups} />
      {asking && <SendNowDialog campaign={campaign} onClose={() => setAsking(false)} onSent={() => { setAsking(false); navigate(`/marketing/campaigns/${id}`) }} />}
    </>
  )
}
