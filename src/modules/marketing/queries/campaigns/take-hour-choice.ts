import type { Database } from "../../database"
import { hoursOfActs } from "./hours-of-acts"

/** Somebody whose hour is to be chosen, and how often they acted at which hours of the week; nothing of those who forbade profiling. */
export type HourChoice = { profileKey: number; id: string; hours: { hour: number; acts: number }[] }

export type HourBatch = { group: number[]; people: HourChoice[] }

/** The pattern of everybody is that of the last weeks: more would cost time and say the same. */
const GROUP_SINCE = "now() - interval '60 days'"
const PERSON_SINCE = "now() - interval '1 year'"

/**
 * The next people of an occurrence whose hour is to be chosen; undefined when there is nobody (left). Holds the occurrence's row
 * until the transaction ends, so that each is chosen for once.
 */
export async function takeHourChoice(db: Database, { occurrenceKey, timeZone, limit }: { occurrenceKey: number; timeZone: string; limit: number }): Promise<HourBatch | undefined> {
  const [occurrence] = await db.query<{ after: number; group: number[] | null }>(
    `select hours_after::float8 as after, group_hours as "group" from marketing_occurrence where key = $1 and hours_after is not null for update`, [occurrenceKey])
  if (!occurrence) return undefined
  const group = occurrence.group ?? (await measureGroup(db, occurrenceKey, timeZone))
  const people = await db.query<HourChoice>(
    `with due as materialized (
       select send.profile_key from marketing_send send
       where send.occurrence_key = $1 and send.profile_key > $2 and send.channel = 1 and send.state = 'queued' and send.due_at = 'infinity'
       order by send.profile_key limit $3
     ), acted as (
       select profile_key, hour, count(*)::int as acts from (${hoursOfActs("person = any (array(select profile_key from due))", PERSON_SINCE, "$4::text")}) each group by 1, 2
     )
     select due.profile_key::float8 as "profileKey", profile.id,
       coalesce((select case when profile.profiling_consent <> 'unsubscribed' then json_agg(json_build_object('hour', acted.hour, 'acts', acted.acts)) end from acted where acted.profile_key = due.profile_key), '[]') as hours
     from due join marketing_profile profile on profile.key = due.profile_key order by due.profile_key`,
    [occurrenceKey, occurrence.after, limit, timeZone]
  )
  return { group, people }
}

async function measureGroup(db: Database, occurrenceKey: number, timeZone: string): Promise<number[]> {
  const counted = await db.query<{ hour: number; acts: number }>(
    `select hour, count(*)::int as acts from (${hoursOfActs("person is not null", GROUP_SINCE, "$1::text")}) each group by 1`, [timeZone])
  const group = Array<number>(168).fill(0)
  for (const { hour, acts } of counted) group[hour] = acts
  await db.query(`update marketing_occurrence set group_hours = $2 where key = $1`, [occurrenceKey, group])
  return group
}
