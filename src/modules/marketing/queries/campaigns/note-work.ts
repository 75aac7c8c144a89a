import type { Database } from "../../database"

/** Writing it down more often says no more. */
const EVERY_SECONDS = 20

/**
 * Notes that a process works on a campaign. When nobody did for longer than the limit although somebody was due, it answers
 * since when; of any number of processes at once, one gets that answer.
 */
export async function noteWork(db: Database, campaignKey: number, limitMinutes: number): Promise<Date | null> {
  const [noted] = await db.query<{ since: Date | null }>(
    `with before as (
       select key, greatest(worked_at, wake_at) as last from marketing_campaign
       where key = $1 and (worked_at is null or worked_at < now() - interval '${EVERY_SECONDS} seconds') for update
     )
     update marketing_campaign campaign set worked_at = now() from before where campaign.key = before.key
     returning case when before.last < now() - make_interval(mins => $2) then before.last end as since`,
    [campaignKey, limitMinutes]
  )
  return noted?.since ?? null
}
