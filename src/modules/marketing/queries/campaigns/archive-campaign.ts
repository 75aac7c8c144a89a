import { startsOf } from "../../../../core/campaigns/campaign-status"
import type { Database } from "../../database"

/** Puts a campaign that is over away, or takes it out again; false when it is not over. */
export async function archiveCampaign(db: Database, id: string, archived: boolean): Promise<boolean> {
  const rows = await db.query(
    `update marketing_campaign set archived_at = case when $3::boolean then coalesce(archived_at, now()) end, updated_at = now()
     where id = $1 and deleted_at is null and status = any ($2) returning 1`,
    [id, startsOf("archive"), archived]
  )
  return rows.length > 0
}
