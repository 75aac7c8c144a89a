import { priorities, type CampaignPlan } from "../../../../core/campaigns/plan.schema"
import type { Database } from "../../database"

/** `coming` are mails of more important campaigns that wait for the person, `nextAt` when the first of them is due. */
export type RecentMails = { profileKey: number; lastMailAt: Date | null; mails: number; coming: number; nextAt: Date | null }

type Question = { profileKeys: readonly number[]; occurrenceKey: number; hours: number; capHours: number; priority: CampaignPlan["priority"] }

/**
 * The marketing mails that these people got, or may have got, within some days, or that are in a living process's hand for
 * them, from other occurrences; and those that will come within as long from campaigns of higher priority that are being sent, or
 * whose people are fixed already. Who has none is left out.
 */
export async function recentMails(db: Database, { profileKeys, occurrenceKey, hours, capHours, priority }: Question): Promise<RecentMails[]> {
  return db.query<RecentMails>(
    `select profile_key::float8 as "profileKey", max(at) filter (where not coming) as "lastMailAt",
       (count(*) filter (where not coming and at > now() - make_interval(secs => $4::float8 * 3600)))::int as mails,
       (count(*) filter (where coming and at < now() + make_interval(secs => $4::float8 * 3600)))::int as coming, min(at) filter (where coming) as "nextAt"
     from (
       select send.profile_key, send.finished_at as at, false as coming from marketing_send send
       where send.profile_key = any ($1::bigint[]) and send.state = 'accepted' and send.occurrence_key <> $2 and send.finished_at > now() - make_interval(secs => $3::float8 * 3600)
       union all
       select send.profile_key, send.finished_at, false from marketing_send send
       where send.profile_key = any ($1::bigint[]) and send.state = 'unknown' and send.occurrence_key <> $2 and send.finished_at > now() - make_interval(secs => $3::float8 * 3600)
       union all
       select send.profile_key, now(), false from marketing_send send
       where send.worker_id = any (array(select worker.id from marketing_worker worker)) and send.state = 'sending' and send.occurrence_key <> $2 and send.profile_key = any ($1::bigint[])
       union all
       select send.profile_key, greatest(coalesce(send.due_at, campaign.scheduled_for, now()), now()), true
       from marketing_campaign campaign join marketing_send send on send.occurrence_key = campaign.occurrence_key
       where campaign.status in ('sending', 'scheduled') and campaign.deleted_at is null and campaign.occurrence_key <> $2 and coalesce(campaign.plan ->> 'priority', 'normal') = any ($5::text[])
         and send.profile_key = any ($1::bigint[]) and send.channel = 1 and send.state = 'queued'
         and coalesce(send.due_at, campaign.scheduled_for, now()) < now() + make_interval(secs => $3::float8 * 3600)
     ) mail group by 1`,
    [profileKeys, occurrenceKey, hours, capHours, priorities.slice(priorities.indexOf(priority) + 1)]
  )
}
