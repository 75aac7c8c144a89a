import type { BlockFacts } from "../../../../core/campaigns/blocks/block-facts"
import type { MessagePerson, PersonFact } from "../../../../core/campaigns/merge-tags"
import type { Database } from "../../database"
import { clicksCounted, consentFactColumns, consentFactJoins, type ConsentFacts } from "./consent-facts"
import { personColumns } from "./message-person"

/** `facts` are what the message says of people; nothing else of them is read. `topic` is the key of what the campaign is about. */
export type DueBatch = {
  campaignKey: number
  occurrenceKey: number
  workerId: string
  after: number
  limit: number
  facts: readonly PersonFact[]
  topic?: string | null
  /** The IANA zone of people who have none, where the local time is asked for. */
  zone?: string | null
}

/** A row taken in hand, with everything that decides whether it may go and what it will say, read in the same statement. */
export type TakenSend = MessagePerson & ConsentFacts & {
  profileKey: number
  attempt: number
  /** The variant it gets, as the ledger numbers them; null for the message as it is. */
  variant: number | null
  deleted: boolean
  /** The person agreed that openings are counted. */
  openTracking: boolean
  /** The person did not refuse that clicks are counted. */
  clickTracking: boolean
  /** Minutes since midnight where the person lives; null unless `zone` was given. */
  localMinute: number | null
  /** What stands in the message's blocks for them, where it has any; read after the claim. */
  blocks?: BlockFacts
}

const LOCAL_MINUTE = `(extract(hour from now() at time zone coalesce(profile.time_zone, $7)) * 60 + extract(minute from now() at time zone coalesce(profile.time_zone, $7)))::int`

/**
 * Takes the next queued rows after a profile key into this worker's hand, passing over rows other workers are
 * taking. It walks the primary key, so the queue needs no index of its own. Nothing is taken unless the campaign is being sent.
 * The bounds keep the planner on the primary key while it knows nothing yet of a ledger just frozen: a plain join read
 * the whole ledger for each batch.
 */
export async function takeDueSends(db: Database, { campaignKey, occurrenceKey, workerId, after, limit, facts, topic = null, zone = null }: DueBatch): Promise<TakenSend[]> {
  return db.query<TakenSend>(
    `with due as materialized (
       select send.profile_key from marketing_send send
       where send.occurrence_key = $1 and send.profile_key > $2 and send.channel = 1 and send.state = 'queued'
         and (send.due_at is null or send.due_at <= now())
         and exists (select 1 from marketing_campaign campaign where campaign.key = $3 and campaign.status = 'sending')
       order by send.profile_key limit $4
       for update of send skip locked
     ), taken as (
       update marketing_send send set state = 'sending', worker_id = $5, claimed_at = now(), attempts = send.attempts + 1
       where send.occurrence_key = $1 and send.channel = 1 and send.profile_key = any (array(select profile_key from due))
         and send.profile_key between (select min(profile_key) from due) and (select max(profile_key) from due)
       returning send.profile_key, send.attempts, send.variant
     )
     select taken.profile_key::float8 as "profileKey", taken.attempts::int as attempt, taken.variant::int as variant,
       (profile.key is null or profile.deleted_at is not null) as deleted,
       ${consentFactColumns("$6")},
       coalesce(profile.open_tracking, false) as "openTracking",
       ${clicksCounted} as "clickTracking",
       ${zone === null ? "null::int" : LOCAL_MINUTE} as "localMinute",
       ${personColumns(facts)}
     from taken
     left join marketing_profile profile on profile.key = taken.profile_key
     ${consentFactJoins}
     order by taken.profile_key`,
    [occurrenceKey, after, campaignKey, limit, workerId, topic, ...(zone === null ? [] : [zone])]
  )
}
