import type { CampaignStatus } from "../../../../core/campaigns/campaign-status"
import type { Database } from "../../database"

export type CalendarRow = { id: string; name: string; status: CampaignStatus; at: Date; planned: number }

/** The campaigns that began, or are to begin, between two moments; those that were put away are left out. */
export async function listCalendar(db: Database, { from, to }: { from: Date; to: Date }): Promise<CalendarRow[]> {
  return db.query<CalendarRow>(
    `select id, name, status, coalesce(started_at, scheduled_for) as at, planned from marketing_campaign
     where deleted_at is null and archived_at is null and coalesce(started_at, scheduled_for) >= $1 and coalesce(started_at, scheduled_for) < $2
     order by at, key limit 1000`,
    [from, to]
  )
}
