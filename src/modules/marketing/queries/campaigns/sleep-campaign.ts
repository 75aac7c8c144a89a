import type { Database } from "../../database"

/**
 * With nobody due for a while it is enough to look again after so long; a decision, a pause or a resume wakes it at once. Mails
 * in hand may come back to the queue at any moment, with nobody to tell.
 */
const LONGEST_SLEEP = "5 minutes"
const SLEEP_BESIDE_MAILS_IN_HAND = "5 seconds"

/**
 * Lets a campaign rest for the given seconds, or until somebody of it is due; not at all when somebody is by now, or when mails
 * in hand are all that is left. Whoever waits for a decision is due at infinity. The campaign's row is locked before the
 * ledger is read, so that a decision made at the same moment is seen, or wakes it afterwards.
 */
export async function sleepCampaign(db: Database, campaignKey: number, seconds?: number): Promise<void> {
  await db.transaction(async (db) => {
    await db.query(`select 1 from marketing_campaign where key = $1 for update`, [campaignKey])
    await db.query(
      `update marketing_campaign campaign
       set wake_at = case when $2::float8 is not null then now() + make_interval(secs => $2) else (
         select case when min(coalesce(send.due_at, '-infinity')) > now() then least(
           now() + case when exists (
             select 1 from marketing_send in_hand where in_hand.occurrence_key = campaign.occurrence_key and in_hand.state = 'sending'
           ) then interval '${SLEEP_BESIDE_MAILS_IN_HAND}' else interval '${LONGEST_SLEEP}' end,
           min(coalesce(send.due_at, '-infinity'))) end
         from marketing_send send where send.occurrence_key = campaign.occurrence_key and send.state = 'queued'
       ) end
       where key = $1 and status = 'sending'`,
      [campaignKey, seconds ?? null]
    )
  })
}
