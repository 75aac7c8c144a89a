import type { Audience } from "../../../../core/campaigns/audience.schema"
import { startsOf } from "../../../../core/campaigns/campaign-status"
import type { Message } from "../../../../core/campaigns/message.schema"
import type { CampaignPlan } from "../../../../core/campaigns/plan.schema"
import type { Database } from "../../database"
import { campaignColumns, type CampaignRow } from "./campaign-row"

export type CampaignEdit = { name?: string; audience?: Audience; message?: Message; plan?: CampaignPlan }

/** Writes the given parts of a draft; undefined when the campaign may not be edited any more, or changed after `readAt` (its `updated_at` as an answer said it, to the millisecond). */
export async function updateDraft(db: Database, id: string, { name, audience, message, plan }: CampaignEdit, readAt?: string): Promise<CampaignRow | undefined> {
  const [campaign] = await db.query<CampaignRow>(
    `update marketing_campaign
     set name = coalesce($2, name), audience = coalesce($3, audience), message = coalesce($4, message), plan = coalesce($6, plan), paused_reason = null, updated_at = now()
     where id = $1 and deleted_at is null and status = any ($5) and ($7::timestamptz is null or date_trunc('milliseconds', updated_at) = $7)
     returning ${campaignColumns}`,
    [id, name ?? null, audience ? JSON.stringify(audience) : null, message ? JSON.stringify(message) : null, startsOf("edit"), plan ? JSON.stringify(plan) : null, readAt ?? null]
  )
  return campaign
}
