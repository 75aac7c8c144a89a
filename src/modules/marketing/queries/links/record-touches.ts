import type { MachineReason } from "../../../../core/campaigns/judge-visit"
import type { Database } from "../../database"

/** One click or opening as it arrived. */
export type NewTouch = {
  kind: "click" | "open"
  occurrenceKey: number
  profileKey: number
  linkKey: number | null
  machineReason: MachineReason | null
  userAgent: string
  ip: string
  happenedAt: Date
}

/**
 * Writes many touches at once and returns their keys in the order given; null for an opening of someone who does not
 * agree to be counted now. What comes before its mail was two seconds old was fetched by a scanner on the way.
 */
export async function recordTouches(db: Database, touches: readonly NewTouch[]): Promise<(number | null)[]> {
  const rows = await db.query<{ place: number; key: number }>(
    `with given as (
       select * from unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::timestamptz[])
         with ordinality as given (kind, occurrence_key, profile_key, link_key, machine_reason, user_agent, ip, happened_at, place)
     ),
     kept as materialized (
       select given.*, nextval(pg_get_serial_sequence('marketing_touch', 'key')) as key,
         coalesce(given.machine_reason, case
           when sent.state = 'sending' or given.happened_at < sent.finished_at + interval '2 seconds' then 'too_soon'
         end) as reason
       from given
       left join marketing_send sent
         on sent.occurrence_key = given.occurrence_key and sent.profile_key = given.profile_key and sent.channel = 1
       where given.kind <> 'open'
         or exists (select 1 from marketing_profile profile where profile.key = given.profile_key and profile.open_tracking)
     ),
     written as (
       insert into marketing_touch (key, occurrence_key, profile_key, link_key, kind, machine, machine_reason, user_agent, ip, happened_at)
       overriding system value
       select key, occurrence_key, profile_key, link_key, kind, reason is not null, reason, user_agent, ip, happened_at from kept
     )
     select place::int as place, key::float8 as key from kept`,
    [
      touches.map(({ kind }) => kind),
      touches.map(({ occurrenceKey }) => occurrenceKey),
      touches.map(({ profileKey }) => profileKey),
      touches.map(({ linkKey }) => linkKey),
      touches.map(({ machineReason }) => machineReason),
      touches.map(({ userAgent }) => userAgent),
      touches.map(({ ip }) => ip),
      touches.map(({ happenedAt }) => happenedAt),
    ]
  )
  const keys = touches.map((): number | null => null)
  for (const { place, key } of rows) keys[place - 1] = key
  return keys
}
