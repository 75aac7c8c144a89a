import type { Database } from "../../database"
import { finishSends } from "./finish-sends"
import { postponeSends } from "./postpone-sends"

type Waiting = { campaignKey: number; occurrenceKey: number; workerId: string; postponed: readonly { profileKey: number; until: Date }[] }

/**
 * Gives claimed rows that wait for a coupon back to the queue; it was no attempt. The campaign's row is held meanwhile: one that
 * was cancelled skips them, and a code that is there by now makes its mail due at once.
 */
export async function putOffClaimed(db: Database, { postponed, ...hand }: Waiting): Promise<void> {
  if (!postponed.length) return
  await db.transaction(async (db) => {
    const [campaign] = await db.query<{ status: string }>(`select status from marketing_campaign where key = $1 for share`, [hand.campaignKey])
    if (campaign?.status === "cancelled") {
      return finishSends(db, { ...hand, outcomes: postponed.map(({ profileKey }) => ({ profileKey, state: "skipped", reason: "campaign_cancelled", detail: null })) })
    }
    await postponeSends(db, { ...hand, postponed })
    await db.query(
      `update marketing_send send set due_at = now()
       where occurrence_key = $1 and channel = 1 and profile_key = any ($2::bigint[]) and state = 'queued' and not exists (
         select 1 from marketing_offer_code code where code.occurrence_key = send.occurrence_key and code.profile_key = send.profile_key and code.state = 'wanted'
       )`,
      [hand.occurrenceKey, postponed.map(({ profileKey }) => profileKey)]
    )
  })
}
