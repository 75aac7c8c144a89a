import type { ArrivalSignal } from "../../../../core/campaigns/judge-visit"
import { CERTAIN, TOO_SOON } from "../../../../core/campaigns/score-visit"
import type { Database } from "../../database"
import { isPseudonym } from "../profiles/erased"
import { noteEngaged } from "../profiles/note-changed"

type Arrival = { profileKey: number; arrivalSignal: ArrivalSignal | null; userAgent: string; ip: string; happenedAt: Date }

/** One click, opening or fetch of the unsubscribe page as it arrived. A click's occurrence is its link's. */
export type NewTouch = Arrival & ({ kind: "click"; linkKey: number; occurrenceKey: null } | { kind: "open" | "unsubscribe_page"; linkKey: null; occurrenceKey: number })

/** What was written, and where the click's link leads (as it is stored, with its Liquid). `key` is null for the click of someone erased, of which nothing is kept. */
export type RecordedTouch = { key: number | null; occurrenceKey: number; url: string | null }

/**
 * Writes many touches at once and answers in the order given; undefined for a click on no link of ours and for an
 * opening of someone who does not agree to be counted now. Whoever was erased leaves none. A visit is a machine's at once when it says so itself, or comes
 * before its mail was two seconds old; whatever else speaks for one is weighed soon after (rescore-touches.ts).
 */
export async function recordTouches(db: Database, touches: readonly NewTouch[]): Promise<(RecordedTouch | undefined)[]> {
  const rows = await db.query<RecordedTouch & { place: number }>(
    `with given as (
       select arrived.place, arrived.kind, arrived.profile_key, arrived.link_key, coalesce(link.occurrence_key, arrived.occurrence_key) as occurrence_key,
         link.url, arrived.arrival_signal, arrived.user_agent, arrived.ip, arrived.happened_at,
         exists (select from marketing_profile profile where profile.key = arrived.profile_key and ${isPseudonym("profile.email")}) as erased
       from unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::timestamptz[])
         with ordinality as arrived (kind, occurrence_key, profile_key, link_key, arrival_signal, user_agent, ip, happened_at, place)
       left join marketing_link link on link.key = arrived.link_key
     ),
     kept as materialized (
       select given.*, case when not given.erased then nextval(pg_get_serial_sequence('marketing_touch', 'key')) end as key,
         case when given.kind <> 'unsubscribe_page' then coalesce(given.arrival_signal, case
           when sent.state = 'sending' or given.happened_at < sent.finished_at + interval '${TOO_SOON.seconds} seconds' then 'too_soon'
         end) end as reason
       from given
       left join marketing_send sent
         on sent.occurrence_key = given.occurrence_key and sent.profile_key = given.profile_key and sent.channel = 1
       where case given.kind
         when 'unsubscribe_page' then not given.erased and exists (select 1 from marketing_profile profile where profile.key = given.profile_key)
         when 'open' then not given.erased and exists (select 1 from marketing_profile profile where profile.key = given.profile_key and profile.open_tracking)
         else given.url is not null
       end
     ),
     written as (
       insert into marketing_touch (key, occurrence_key, profile_key, link_key, kind, machine, machine_reason, machine_score, machine_signals, arrival_signal, user_agent, ip, happened_at)
       overriding system value
       select key, occurrence_key, profile_key, link_key, kind, reason is not null, reason,
         case when arrival_signal is not null then ${CERTAIN} when reason is not null then ${TOO_SOON.weight} else 0 end, array_remove(array[reason], null), arrival_signal, user_agent, ip, happened_at
       from kept where not erased
     ),
     engaged as (select profile_key from kept where reason is null and kind <> 'unsubscribe_page' and not erased),
     noted as (${noteEngaged("engaged")})
     select place::int as place, key::float8 as key, occurrence_key::float8 as "occurrenceKey", url from kept`,
    [
      touches.map(({ kind }) => kind),
      touches.map(({ occurrenceKey }) => occurrenceKey),
      touches.map(({ profileKey }) => profileKey),
      touches.map(({ linkKey }) => linkKey),
      touches.map(({ arrivalSignal }) => arrivalSignal),
      touches.map(({ userAgent }) => userAgent),
      touches.map(({ ip }) => ip),
      touches.map(({ happenedAt }) => happenedAt),
    ]
  )
  const recorded = touches.map((): RecordedTouch | undefined => undefined)
  for (const { place, ...touch } of rows) recorded[place - 1] = touch
  return recorded
}
