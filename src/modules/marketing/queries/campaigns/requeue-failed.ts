import { temporaryReasons } from "../../../../core/campaigns/send-reasons"
import type { Database } from "../../database"

/** Puts the failed rows whose reason passes back into the queue; no other row is ever tried again. Returns how many. */
export async function requeueFailed(db: Database, occurrenceKey: number): Promise<number> {
  const [requeued] = await db.query<{ people: number }>(
    `with requeued as (
       update marketing_send set state = 'queued', reason = null, detail = null, worker_id = null, finished_at = null
       where occurrence_key = $1 and channel = 1 and state = 'failed' and reason = any ($2) returning 1
     )
     select count(*)::int as people from requeued`,
    [occurrenceKey, temporaryReasons]
  )
  return requeued!.people
}
