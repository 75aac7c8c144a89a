import type { Database } from "../../database"

export type UsingCampaign = { id: string; name: string; status: string }

/** The campaigns that are not over and name the segment in their audience, newest first. */
export async function findUsingCampaigns(db: Database, segmentId: string): Promise<UsingCampaign[]> {
  return db.query<UsingCampaign>(
    `select id, name, status from marketing_campaign
      where deleted_at is null and status in ('draft', 'scheduled', 'sending', 'paused')
        and (audience -> 'include' ? $1 or audience -> 'exclude' ? $1)
      order by key desc`,
    [segmentId]
  )
}
