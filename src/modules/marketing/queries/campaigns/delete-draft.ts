import { startsOf } from "../../../../core/campaigns/campaign-status"
import type { Database } from "../../database"

/** Deletes a draft, softly; false when the campaign is not a draft any more. */
export async function deleteDraft(db: Database, id: string): Promise<boolean> {
  const rows = await db.query(
    `update marketing_campaign set deleted_at = now(), updated_at = now() where id = $1 and deleted_at is null and status = any ($2) returning 1`,
    [id, startsOf("delete")]
  )
  return rows.length > 0
}
