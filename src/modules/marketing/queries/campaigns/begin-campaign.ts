import type { Audience } from "../../../../core/campaigns/audience.schema"
import { startsOf } from "../../../../core/campaigns/campaign-status"
import type { Message } from "../../../../core/campaigns/message.schema"
import type { Database } from "../../database"

/**
 * Flips a campaign to sending if it still may be sent and says what it said when it was checked; of any
 * number of callers at once one gets its key, the others undefined.
 */
export async function beginCampaign(db: Database, { id, audience, message }: { id: string; audience: Audience; message: Message }): Promise<number | undefined> {
  const [begun] = await db.query<{ key: number }>(
    `update marketing_campaign set status = 'sending', started_at = now(), updated_at = now()
     where id = $1 and deleted_at is null and status = any ($2) and audience = $3::jsonb and message = $4::jsonb
     returning key::float8 as key`,
    [id, startsOf("send"), JSON.stringify(audience), JSON.stringify(message)]
  )
  return begun?.key
}
