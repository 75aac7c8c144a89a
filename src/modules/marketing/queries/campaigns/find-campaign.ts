import type { Database } from "../../database"
import { campaignColumns, type CampaignRow } from "./campaign-row"

/** The campaign of this id, unless it was deleted. */
export async function findCampaign(db: Database, id: string): Promise<CampaignRow | undefined> {
  const [campaign] = await db.query<CampaignRow>(`select ${campaignColumns} from marketing_campaign where id = $1 and deleted_at is null`, [id])
  return campaign
}
