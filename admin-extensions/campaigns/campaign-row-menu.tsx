import { ArchiveBox, ArrowUturnLeft, EllipsisHorizontal, Pause, PencilSquare, PlaySolid, SquareTwoStack, Trash, XCircle } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { ActionMenu } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { decideMove, type CampaignMove } from "../../src/core/campaigns/campaign-status"
import type { CampaignListItem } from "../../src/core/http"
import { useCampaignMoves } from "./details/use-campaign-moves"

/** What can be done with a campaign without opening it; what cannot be undone asks first. */
export function CampaignRowMenu({ campaign }: { campaign: CampaignListItem }) {
  const { t } = useTranslation("marketing")
  const moves = useCampaignMoves(campaign)
  const may = (move: CampaignMove) => decideMove(campaign.status, move).allowed
  const action = (allowed: boolean, icon: JSX.Element, key: string, onClick: () => Promise<unknown>) => (allowed ? [{ icon, label: t(key), onClick: () => void onClick() }] : [])
  const groups = [
    [
      ...(may("edit") ? [{ icon: <PencilSquare />, label: t("action.edit"), to: `/marketing/campaigns/${campaign.id}/edit` }] : []),
      ...action(true, <SquareTwoStack />, "action.duplicate", moves.duplicate),
      ...action(may("pause"), <Pause />, "campaigns.move.pause", moves.pause),
      ...action(may("resume"), <PlaySolid />, "campaigns.move.resume", moves.resume),
      ...action(may("unschedule"), <ArrowUturnLeft />, "campaigns.move.unschedule", moves.unschedule),
    ],
    [
      ...action(may("archive") && !campaign.archived, <ArchiveBox />, "campaigns.move.archive", moves.archive),
      ...action(campaign.archived, <ArrowUturnLeft />, "campaigns.move.unarchive", moves.unarchive),
      ...action(may("cancel"), <XCircle />, "campaigns.move.cancel", moves.cancel),
      ...action(may("delete"), <Trash />, "action.delete", moves.remove),
    ],
  ].filter((actions) => actions.length > 0)
  // The row opens on a click: one on its menu must not reach it.
  return (
    <div className="flex justify-end" onClick={(event) => event.stopPropagation()}>
      <ActionMenu groups={groups.map((actions) => ({ actions }))}>
        <IconButton size="small" variant="transparent" aria-label={t("campaigns.actions_of", { name: campaign.name })}><EllipsisHorizontal /></IconButton>
      </ActionMenu>
    </div>
  )
}
