import { ArchiveBox, ArrowDownTray, ArrowPath, ArrowUturnLeft, DocumentText, EllipsisHorizontal, EnvelopeSolid, Pause, PencilSquare, SquareTwoStack, Trash, XCircle } from "@medusajs/icons"
import { ActionMenu, type ActionGroup } from "@medusajs/dashboard/components"
import { Button, IconButton } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import type { CampaignResponse } from "../../../src/core/http"
import { decideMove } from "../../../src/core/campaigns/campaign-status"
import { notify } from "../../kit"
import { downloadFile } from "../../profiles/bulk/download-file"
import { SendDialog } from "../editor/send-dialog"
import { SaveTemplateDialog } from "../templates/save-template-dialog"
import { useCampaignMoves } from "./use-campaign-moves"

/** The next step as buttons, everything else in a menu; only what the campaign's status allows. */
export function CampaignActions({ campaign }: { campaign: CampaignResponse }) {
  const { t } = useTranslation("marketing")
  const navigate = useNavigate()
  const moves = useCampaignMoves(campaign)
  const [asking, setAsking] = useState(false)
  const [keeping, setKeeping] = useState(false)
  const { id, status } = campaign
  const may = (move: Parameters<typeof decideMove>[1]) => decideMove(status, move).allowed

  const groups: ActionGroup[] = [
    {
      actions: [
        ...(may("edit") ? [{ icon: <PencilSquare />, label: t("action.edit"), to: `/marketing/campaigns/${id}/edit` }] : []),
        { icon: <SquareTwoStack />, label: t("action.duplicate"), onClick: () => void moves.duplicate() },
        { icon: <DocumentText />, label: t("templates.save_as.action"), onClick: () => setKeeping(true) },
        ...(campaign.progress.accepted > 0 && status !== "sending" ? [{ icon: <EnvelopeSolid />, label: t("campaigns.move.resend"), onClick: () => void moves.resend() }] : []),
        ...(campaign.started_at ? [{ icon: <ArrowDownTray />, label: t("campaigns.recipients.export_action"), onClick: () => void downloadFile(`campaigns/${id}/recipients/export`, `recipients-${id}.csv`).catch(notify.failed) }] : []),
        ...(may("retry") && campaign.progress.failed > 0 ? [{ icon: <ArrowPath />, label: t("campaigns.move.retry"), onClick: () => void moves.retry() }] : []),
      ],
    },
    {
      actions: [
        ...(may("archive") && !campaign.archived ? [{ icon: <ArchiveBox />, label: t("campaigns.move.archive"), onClick: () => void moves.archive() }] : []),
        ...(campaign.archived ? [{ icon: <ArrowUturnLeft />, label: t("campaigns.move.unarchive"), onClick: () => void moves.unarchive() }] : []),
        ...(may("cancel") ? [{ icon: <XCircle />, label: t("campaigns.move.cancel"), onClick: () => void moves.cancel() }] : []),
        ...(may("delete") ? [{ icon: <Trash />, label: t("action.delete"), onClick: () => void moves.remove() }] : []),
      ],
    },
  ].filter(({ actions }) => actions.length > 0)

  return (
    <>
      {may("edit") && <Button size="small" variant="secondary" asChild><Link to={`/marketing/campaigns/${id}/edit`}>{t("action.edit")}</Link></Button>}
      {may("schedule") && <Button size="small" onClick={() => setAsking(true)}>{t(campaign.plan.when.kind === "now" ? "campaigns.editor.send_now" : "campaigns.editor.schedule")}</Button>}
      {may("unschedule") && <Button size="small" variant="secondary" disabled={moves.busy} onClick={() => void moves.unscheduleAndEdit()}><PencilSquare />{t("campaigns.move.unschedule_edit")}</Button>}
      {may("unschedule") && <Button size="small" variant="secondary" disabled={moves.busy} onClick={() => void moves.unschedule()}>{t("campaigns.move.unschedule")}</Button>}
      {may("pause") && <Button size="small" variant="secondary" disabled={moves.busy} onClick={() => void moves.pause()}><Pause />{t("campaigns.move.pause")}</Button>}
      <ActionMenu groups={groups}><IconButton size="small" variant="transparent" aria-label={t("action.more")}><EllipsisHorizontal /></IconButton></ActionMenu>
      {keeping && <SaveTemplateDialog message={campaign.message} name={campaign.name} onClose={() => setKeeping(false)} />}
      {asking && <SendDialog campaign={campaign} onClose={() => setAsking(false)} onSent={() => { setAsking(false); navigate(`/marketing/campaigns/${id}`) }} />}
    </>
  )
}
