import type { Database } from "../../database"

/** Keeps what was made for an offer in Medusa. */
export async function setPromotion(db: Database, id: string, { campaignId, promotionId }: { campaignId: string; promotionId: string | null }): Promise<void> {
  await db.query(`update marketing_offer set promotion_campaign_id = $2, promotion_id = $3, updated_at = now() where id = $1`, [id, campaignId, promotionId])
}
