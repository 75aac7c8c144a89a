import type { Audience } from "../../../../core/campaigns/audience.schema"
import type { Message } from "../../../../core/campaigns/message.schema"
import type { CampaignPlan } from "../../../../core/campaigns/plan.schema"
import type { Database } from "../../database"
import { campaignColumns, type CampaignRow } from "./campaign-row"

export type NewCampaign = { id: string; name: string; audience: Audience; message: Message; plan?: CampaignPlan; createdBy: string | null }

/** Writes a new draft. A second call with the same id changes nothing and returns what is there. */
export async function insertCampaign(db: Database, { id, name, audience, message, plan, createdBy }: NewCampaign): Promise<CampaignRow> {
  const [campaign] = await db.query<CampaignRow>(
    `insert into marketing_campaign (id, name, audience, message, created_by, plan) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set id = excluded.id
     returning ${campaignColumns}`,
    [id, name, JSON.stringify(audience), JSON.stringify(message), createdBy, JSON.stringify(plan ?? { version: 1 })]
  )
  return campaign!
}
