import type { Database } from "../../database"

/** The scheduled campaigns whose time has come, the earliest first. */
export async function findDueCampaigns(db: Database, now: Date): Promise<{ id: string; name: string }[]> {
  return db.query(`select id, name from marketing_campaign where status = 'scheduled' and deleted_at is null and scheduled_for <= $1 order by scheduled_for limit 20`, [now])
}
