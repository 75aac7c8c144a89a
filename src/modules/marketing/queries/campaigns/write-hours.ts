import type { Database } from "../../database"

/** An hour of the campaign's day (0 to 23) for somebody, on their own clock. */
export type ChosenHour = { profileKey: number; hour: number }

/** Writes the chosen hours as the times at which mails are due, and how far the choosing got; with nobody given, it is over. */
export async function writeHours(db: Database, { occurrenceKey, day, timeZone, chosen }: { occurrenceKey: number; day: string; timeZone: string; chosen: readonly ChosenHour[] }): Promise<void> {
  const keys = chosen.map(({ profileKey }) => profileKey)
  await db.query(
    `update marketing_send send
     set due_at = ($2::date + make_interval(hours => given.hour)) at time zone coalesce(profile.time_zone, $3)
     from unnest($4::bigint[], $5::int[]) as given (profile_key, hour) join marketing_profile profile on profile.key = given.profile_key
     where send.occurrence_key = $1 and send.channel = 1 and send.profile_key = given.profile_key and send.state = 'queued'`,
    [occurrenceKey, day, timeZone, keys, chosen.map(({ hour }) => hour)]
  )
  await db.query(`update marketing_occurrence set hours_after = $2 where key = $1`, [occurrenceKey, keys.length ? Math.max(...keys) : null])
}
