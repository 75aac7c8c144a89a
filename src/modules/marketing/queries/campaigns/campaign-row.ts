import type { Audience } from "../../../../core/campaigns/audience.schema"
import type { CampaignStatus } from "../../../../core/campaigns/campaign-status"
import type { Message } from "../../../../core/campaigns/message.schema"
import type { CampaignPlan } from "../../../../core/campaigns/plan.schema"

/** A campaign as the memory holds it; keys are numbers, times are Dates. */
export type CampaignRow = {
  key: number
  id: string
  name: string
  status: CampaignStatus
  audience: Audience
  message: Message
  /** As it was stored: read it with `campaignPlanSchema`, which fills in what an older one lacks. */
  plan: CampaignPlan
  occurrence_key: number | null
  planned: number
  started_at: Date | null
  finished_at: Date | null
  paused_reason: string | null
  scheduled_for: Date | null
  wake_at: Date | null
  archived_at: Date | null
  test_variant: number | null
  test_decided_at: Date | null
  created_by: string | null
  created_at: Date
  updated_at: Date
}

/** The columns of a `CampaignRow`, for a `select` or a `returning`; bigint keys come back as numbers. */
export const campaignColumns = `key::float8 as key, id, name, status, audience, message, plan, occurrence_key::float8 as occurrence_key,
  planned, started_at, finished_at, paused_reason, scheduled_for, wake_at, archived_at, test_variant, test_decided_at, created_by, created_at, updated_at`
