import type { Database } from "../../database"

/** With nobody due for a while it is enough to look again after so long; a decision, a pause or a resume wakes it at once. */
const LONGEST_SLEEP = "5 minutes"

/**
 * Lets a campaign rest for the given seconds, or until somebody of it is due; not at all when somebody is by now, or when mails
 * in hand are all that is left. Whoever waits for a decision is due at infinity.
 */
export async function sleepCampaign(db: Database, campaignKey: number, seconds?: number): Promise<void> {
  await db.query(
    `update marketing_campaign campaign
     set wake_at = case when $2::float8 is not null then now() + make_interval(secs => $2) else (
       select case when min(coalesce(send.due_at, '-infinity')) > now() then least(now() + interval '${LONGEST_SLEEP}', min(coalesce(send.due_at, '-infinity'))) end
       from marketing_send send where send.occurrence_key = campaign.occurrence_key and send.state = 'queued'
     ) end
     where key = $1 and status = 'sending'`,
    [campaignKey, seconds ?? null]
  )
}
