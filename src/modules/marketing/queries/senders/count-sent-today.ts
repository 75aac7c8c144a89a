import type { Database } from "../../database"

/**
 * Mails that went out by a sender on a day (UTC), those in hand counted too: what a warm-up is measured by, asked of the
 * ledger itself. Only campaigns that were not over before the day are looked at.
 */
export async function countSentToday(db: Database, senderKey: number, day: string): Promise<number> {
  const [counted] = await db.query<{ mails: number }>(
    `select count(*)::int as mails
     from marketing_occurrence occurrence
     left join marketing_campaign campaign on campaign.key = occurrence.campaign_key
     join marketing_send send on send.occurrence_key = occurrence.key and send.state in ('sending', 'accepted', 'failed', 'unknown')
       and send.claimed_at >= $2::date at time zone 'UTC'
     where occurrence.sender_key = $1 and (campaign.finished_at is null or campaign.finished_at >= $2::date at time zone 'UTC')`,
    [senderKey, day]
  )
  return counted!.mails
}
