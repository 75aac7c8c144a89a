import type { Database } from "../../database"

/** Takes everyone who still waits out of a cancelled campaign. Rows in a sender's hand are left to end. */
export async function skipQueued(db: Database, occurrenceKey: number): Promise<number> {
  const [skipped] = await db.query<{ people: number }>(
    `with skipped as (
       update marketing_send set state = 'skipped', reason = 'campaign_cancelled', finished_at = now()
       where occurrence_key = $1 and channel = 1 and state = 'queued' returning 1
     )
     select count(*)::int as people from skipped`,
    [occurrenceKey]
  )
  return skipped!.people
}
