import type { EmailConsent } from "../../../../core/campaigns/may-send"
import type { MessagePerson, PersonFact } from "../../../../core/campaigns/merge-tags"
import type { Database } from "../../database"
import { personColumns } from "./message-person"

/** `facts` are what the message says of people; nothing else of them is read. */
export type DueBatch = { campaignKey: number; occurrenceKey: number; workerId: string; after: number; limit: number; facts: readonly PersonFact[] }

/** A row taken in hand, with everything that decides whether it may go and what it will say, read in the same statement. */
export type TakenSend = MessagePerson & {
  profileKey: number
  attempt: number
  deleted: boolean
  suppressed: boolean
  emailConsent: EmailConsent
  /** The person agreed that openings are counted. */
  openTracking: boolean
}

/**
 * Takes the next queued rows after a profile key into this worker's hand, passing over rows other workers are
 * taking. It walks the primary key, so the queue needs no index of its own. Nothing is taken unless the campaign is being sent.
 * The bounds keep the planner on the primary key while it knows nothing yet of a ledger just frozen: a plain join read
 * the whole ledger for each batch.
 */
export async function takeDueSends(db: Database, { campaignKey, occurrenceKey, workerId, after, limit, facts }: DueBatch): Promise<TakenSend[]> {
  return db.query<TakenSend>(
    `with due as materialized (
       select send.profile_key from marketing_send send
       where send.occurrence_key = $1 and send.profile_key > $2 and send.channel = 1 and send.state = 'queued'
         and exists (select 1 from marketing_campaign campaign where campaign.key = $3 and campaign.status = 'sending')
       order by send.profile_key limit $4
       for update of send skip locked
     ), taken as (
       update marketing_send send set state = 'sending', worker_id = $5, claimed_at = now(), attempts = send.attempts + 1
       where send.occurrence_key = $1 and send.channel = 1 and send.profile_key = any (array(select profile_key from due))
         and send.profile_key between (select min(profile_key) from due) and (select max(profile_key) from due)
       returning send.profile_key, send.attempts
     )
     select taken.profile_key::float8 as "profileKey", taken.attempts::int as attempt,
       (profile.key is null or profile.deleted_at is not null) as deleted,
       suppression.email_hash is not null as suppressed,
       coalesce(profile.email_consent, 'never_asked') as "emailConsent",
       coalesce(profile.open_tracking, false) as "openTracking",
       ${personColumns(facts)}
     from taken
     left join marketing_profile profile on profile.key = taken.profile_key
     left join marketing_suppression suppression on suppression.email_hash = profile.email_hash
     order by taken.profile_key`,
    [occurrenceKey, after, campaignKey, limit, workerId]
  )
}
