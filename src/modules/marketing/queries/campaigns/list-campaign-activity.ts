import type { Database } from "../../database"

export type ActivityRow = { id: string; at: Date; action: string; actor_type: string; actor_id: string | null; detail: Record<string, unknown> }

/** What was done to a campaign and by whom, the latest first, and how many deeds there are in all. */
export async function listCampaignActivity(db: Database, campaignId: string, { limit, offset }: { limit: number; offset: number }): Promise<{ deeds: ActivityRow[]; count: number }> {
  const deeds = await db.query<ActivityRow>(
    `select key::text as id, happened_at as at, action, actor_type, actor_id, detail
     from marketing_activity where subject_id = $1 and area = 'campaigns' order by happened_at desc, key desc limit $2 offset $3`,
    [campaignId, limit, offset]
  )
  const [total] = await db.query<{ count: number }>(`select count(*)::int as count from marketing_activity where subject_id = $1 and area = 'campaigns'`, [campaignId])
  return { deeds, count: total!.count }
}
