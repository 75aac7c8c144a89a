import type { SendReasonCode, SendState } from "../../../../core/campaigns/send-reasons"
import type { Database } from "../../database"
import { noteEngaged } from "../profiles/note-changed"

/** Who is named as the teller of what our own mail server said as it was handed a mail. */
export const AT_THE_DOOR = "smtp"

/** What became of one row in hand; `queued` gives it back. */
export type Outcome = {
  profileKey: number
  state: Exclude<SendState, "sending">
  reason: SendReasonCode | null
  /** The provider's own answer. */
  detail: string | null
  /** With `queued`: it is due again after so long. */
  waitMinutes?: number
  /** With `failed`: the server said that there is no such mailbox. */
  noMailbox?: true
}

/**
 * Writes what became of a batch this worker held, in one statement. A row settled as lost meanwhile still takes the late answer,
 * but never goes back to the queue: it becomes "unreachable", which "retry failed" takes. Who received something is noted. A mailbox
 * that does not exist is told like a provider's webhook would: what follows is settled where locks come in their order.
 */
export async function recordOutcomes(db: Database, { occurrenceKey, workerId, outcomes }: { occurrenceKey: number; workerId: string; outcomes: readonly Outcome[] }): Promise<void> {
  if (!outcomes.length) return
  const keys = outcomes.map(({ profileKey }) => profileKey)
  const nowhere = outcomes.filter(({ noMailbox }) => noMailbox).map(({ profileKey }) => profileKey)
  await db.query(
    `with settled as (
       update marketing_send send set
         state = case when outcome.state = 'queued' and send.state = 'unknown' then 'failed' else outcome.state end,
         reason = case when outcome.state = 'queued' and send.state = 'unknown' then 'unreachable' else outcome.reason end,
         detail = outcome.detail,
         due_at = case when outcome.state = 'queued' and outcome.wait is not null then now() + make_interval(mins => outcome.wait) else send.due_at end,
         -- Who goes back without having been tried has not used up a try.
         attempts = case when outcome.state = 'queued' and outcome.wait is null and send.state = 'sending' then send.attempts - 1 else send.attempts end,
         worker_id = case when outcome.state = 'queued' and send.state = 'sending' then null else send.worker_id end,
         finished_at = case when outcome.state = 'queued' and send.state = 'sending' then null else now() end
       from unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $9::int[]) as outcome (profile_key, state, reason, detail, wait)
       where send.occurrence_key = $1 and send.channel = 1 and send.profile_key between $7 and $8 and send.profile_key = outcome.profile_key
         and send.worker_id = $2 and send.state in ('sending', 'unknown')
       returning send.profile_key, send.state, send.detail
     ),
     received as (select profile_key from settled where state = 'accepted')
     ${nowhere.length ? TOLD_AT_THE_DOOR : ""}
     ${noteEngaged("received")}`,
    [
      occurrenceKey,
      workerId,
      keys,
      outcomes.map(({ state }) => state),
      outcomes.map(({ reason }) => reason),
      outcomes.map(({ detail }) => detail),
      Math.min(...keys),
      Math.max(...keys),
      outcomes.map(({ waitMinutes }) => waitMinutes ?? null),
      ...(nowhere.length ? [nowhere] : []),
    ]
  )
}

/** $10 is who has no mailbox. As in all tellings, addresses in the server's words are left out. */
const TOLD_AT_THE_DOOR = `, told as (
  insert into marketing_provider_event (provider, event_id, kind, bounce, email_hash, occurrence_key, profile_key, code, detail, occurred_at)
  select '${AT_THE_DOOR}', $1::bigint || ':' || profile.key, 'bounced', 'hard', profile.email_hash, $1, profile.key,
    substring(settled.detail from '\\m5\\.[0-9]{1,3}\\.[0-9]{1,3}\\M'), regexp_replace(coalesce(settled.detail, ''), '[^\\s<>"]+@[^\\s<>"]+', '…', 'g'), now()
  from settled join marketing_profile profile on profile.key = settled.profile_key
  where settled.profile_key = any ($10::bigint[]) and settled.state = 'failed' and profile.deleted_at is null
  on conflict (provider, event_id) do nothing
)`
