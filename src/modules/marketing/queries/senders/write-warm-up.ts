import type { WarmUp } from "../../../../core/campaigns/senders/warm-up"
import type { Database } from "../../database"

/** Remembers how far warming up has come. */
export async function writeWarmUp(db: Database, senderKey: number, warmUp: WarmUp): Promise<void> {
  await db.query(`update marketing_sender set warm_up = $2::jsonb where key = $1`, [senderKey, JSON.stringify(warmUp)])
}
