import type { Database } from "../../database"

/** Those who were mailed and allow opens to be seen today: the only ones an open rate may be read against. */
export async function countOpenConsented(db: Database, occurrenceKey: number): Promise<number> {
  const [counted] = await db.query<{ people: number }>(
    `select count(*)::int as people from marketing_send send join marketing_profile profile on profile.key = send.profile_key
     where send.occurrence_key = $1 and send.state = 'accepted' and profile.open_tracking`,
    [occurrenceKey]
  )
  return counted!.people
}
