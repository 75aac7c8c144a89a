import { startsOf, type CampaignStatus } from "../../../../core/campaigns/campaign-status"
import type { Database } from "../../database"
import type { CampaignRow } from "./campaign-row"

export type Beginning = { move: "send" | "schedule"; to: Extract<CampaignStatus, "sending" | "scheduled">; scheduledFor: Date | null }

/**
 * Flips a campaign to sending or scheduled if it may be, and still is and says what it was and said when it was checked: one
 * that was taken back meanwhile does not go. Of any number of callers at once one gets its key, the others undefined.
 */
export async function beginCampaign(db: Database, { id, status, occurrence_key, audience, message, plan }: Pick<CampaignRow, "id" | "status" | "occurrence_key" | "audience" | "message" | "plan">, { move, to, scheduledFor }: Beginning): Promise<number | undefined> {
  const [begun] = await db.query<{ key: number }>(
    `update marketing_campaign
     set status = $6, scheduled_for = $7, paused_reason = null, wake_at = null, worked_at = now(), updated_at = now(),
       started_at = case when $6 = 'sending' then now() end
     where id = $1 and deleted_at is null and status = any ($2) and status = $8 and occurrence_key is not distinct from $9 and audience = $3::jsonb and message = $4::jsonb and plan = $5::jsonb
     returning key::float8 as key`,
    [id, startsOf(move), JSON.stringify(audience), JSON.stringify(message), JSON.stringify(plan), to, scheduledFor, status, occurrence_key]
  )
  return begun?.key
}
