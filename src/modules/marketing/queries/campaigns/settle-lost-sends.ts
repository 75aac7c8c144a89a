import type { Database } from "../../database"

/**
 * What a dead worker held in hand becomes unknown: it may or may not have been handed over, so it is never
 * sent again. Should the worker turn out to live, its answer still moves the row on. Returns how many.
 */
export async function settleLostSends(db: Database, deadAfterSeconds: number): Promise<number> {
  const [settled] = await db.query<{ sends: number }>(
    `with settled as (
       update marketing_send send set state = 'unknown', reason = 'worker_lost', finished_at = now()
       where send.state = 'sending' and not exists (
         select 1 from marketing_worker worker
         where worker.id = send.worker_id and worker.heartbeat_at > now() - make_interval(secs => $1)
       ) returning 1
     )
     select count(*)::int as sends from settled`,
    [deadAfterSeconds]
  )
  return settled!.sends
}
