import type { CampaignStatus } from "../../../../core/campaigns/campaign-status"
import type { Database } from "../../database"
import { campaignColumns, type CampaignRow } from "./campaign-row"

export const campaignOrders = ["name", "status", "planned", "created_at", "updated_at", "started_at", "finished_at", "scheduled_for"] as const

export type CampaignListing = {
  q?: string
  status?: CampaignStatus[]
  /** Archived ones only, or all others; left out, all others. */
  archived?: boolean
  /** Left out, the newest come first. */
  order?: { by: (typeof campaignOrders)[number]; descending: boolean }
  limit: number
  offset: number
}

/** One page of the campaigns, and how many there are in all; `q` looks in name and subject. */
export async function listCampaigns(db: Database, { q, status, archived = false, order = { by: "created_at", descending: true }, limit, offset }: CampaignListing): Promise<{ campaigns: CampaignRow[]; count: number }> {
  const where = `deleted_at is null
    and ($1::text is null or name ilike $1 or message ->> 'subject' ilike $1)
    and ($2::text[] is null or status = any ($2)) and (archived_at is not null) = $3::boolean`
  const values = [q ? `%${q.replace(/[\\%_]/g, "\\$&")}%` : null, status?.length ? status : null, archived]
  const column = order.by === "name" ? "lower(name)" : order.by
  const campaigns = await db.query<CampaignRow>(
    `select ${campaignColumns} from marketing_campaign where ${where}
     order by ${column} ${order.descending ? "desc" : "asc"} nulls last, marketing_campaign.key desc limit $4 offset $5`,
    [...values, limit, offset]
  )
  const [total] = await db.query<{ count: number }>(`select count(*)::int as count from marketing_campaign where ${where}`, values)
  return { campaigns, count: total!.count }
}
