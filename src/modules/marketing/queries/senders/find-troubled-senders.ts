import type { Database } from "../../database"
import { AT_THE_DOOR } from "../campaigns/record-outcomes"

export type TroubledSender = { id: string; name: string; mails: number; hardBounces: number; complaints: number }

/**
 * Active senders of these occurrences whose mails of the last seven days (since they were last resumed) bounce for good or
 * are reported as spam more often than the given shares (percent), in the order of keys. `mails` are those that were accepted or refused
 * at the door as unknown. The ledger is counted only where the events alone could be too many.
 */
export async function findTroubledSenders(db: Database, occurrenceKeys: readonly number[], limits: { hardBounces: number; complaints: number; afterMails: number }): Promise<TroubledSender[]> {
  return db.query<TroubledSender>(
    `with told as materialized (
       select sender.key, sender.id, sender.name, greatest(sender.watched_from, now() - interval '7 days') as since,
         count(distinct (event.occurrence_key, event.profile_key)) filter (where event.kind = 'bounced' and event.bounce = 'hard')::int as hard,
         count(distinct (event.occurrence_key, event.profile_key)) filter (where event.kind = 'complained')::int as complaints,
         count(*) filter (where event.provider = '${AT_THE_DOOR}') as refused
       from marketing_sender sender
       join marketing_occurrence occurrence on occurrence.sender_key = sender.key and occurrence.created_at > now() - interval '30 days'
       join marketing_provider_event event on event.occurrence_key = occurrence.key and event.received_at > greatest(sender.watched_from, now() - interval '7 days')
       where sender.status = 'active' and sender.deleted_at is null
         and sender.key in (select sender_key from marketing_occurrence where key = any ($1::bigint[]))
       group by sender.key
     ), suspect as materialized (
       select * from told where hard > $4 * $2::float8 / 100 or complaints > $4 * $3::float8 / 100
     )
     select suspect.id, suspect.name, sent.mails, suspect.hard as "hardBounces", suspect.complaints
     from suspect
     cross join lateral (
       select (count(*) + suspect.refused)::int as mails from marketing_occurrence occurrence
       join marketing_send send on send.occurrence_key = occurrence.key and send.state = 'accepted' and send.finished_at > suspect.since
       where occurrence.sender_key = suspect.key and occurrence.created_at > now() - interval '30 days'
     ) sent
     where sent.mails >= $4 and (suspect.hard > sent.mails * $2::float8 / 100 or suspect.complaints > sent.mails * $3::float8 / 100)
     order by suspect.key`,
    [occurrenceKeys, limits.hardBounces, limits.complaints, limits.afterMails]
  )
}
