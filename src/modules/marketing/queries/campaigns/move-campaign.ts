import { startsOf, type CampaignMove, type CampaignStatus } from "../../../../core/campaigns/campaign-status"
import type { Database } from "../../database"
import { campaignColumns, type CampaignRow } from "./campaign-row"

export type StatusChange = { move: CampaignMove; to: CampaignStatus; pausedReason?: string }

/**
 * Changes a campaign's status if the move may start from where it stands; undefined when it may not (any more). Of one that is resumed,
 * bounces and complaints are counted from now: what stopped it before is known.
 */
export async function moveCampaign(db: Database, id: string, { move, to, pausedReason }: StatusChange): Promise<CampaignRow | undefined> {
  const [campaign] = await db.query<CampaignRow>(
    `update marketing_campaign
     set status = $3, paused_reason = $4, updated_at = now(), worked_at = now(), wake_at = null,
       watched_from = case when $5 = 'resume' then now() else watched_from end,
       scheduled_for = case when $3 <> 'draft' then scheduled_for end,
       finished_at = case when $3 in ('sent', 'cancelled') then now() end
     where id = $1 and deleted_at is null and status = any ($2)
     returning ${campaignColumns}`,
    [id, startsOf(move), to, pausedReason ?? null, move]
  )
  return campaign
}
