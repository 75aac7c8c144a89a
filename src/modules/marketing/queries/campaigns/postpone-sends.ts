import type { Database } from "../../database"

/** Gives rows in hand back to the queue, each until its moment; it was no attempt. */
export async function postponeSends(db: Database, { occurrenceKey, workerId, postponed }: { occurrenceKey: number; workerId: string; postponed: readonly { profileKey: number; until: Date }[] }): Promise<void> {
  if (!postponed.length) return
  await db.query(
    `update marketing_send send
     set state = 'queued', worker_id = null, claimed_at = null, attempts = send.attempts - 1, due_at = given.until
     from unnest($3::bigint[], $4::timestamptz[]) as given (profile_key, until)
     where send.occurrence_key = $1 and send.channel = 1 and send.profile_key = given.profile_key and send.worker_id = $2 and send.state = 'sending'`,
    [occurrenceKey, workerId, postponed.map(({ profileKey }) => profileKey), postponed.map(({ until }) => until)]
  )
}
