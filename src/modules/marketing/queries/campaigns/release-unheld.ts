import type { Database } from "../../database"

/**
 * Gives back rows this worker claimed without learning of it, because the connection was lost while the claim was
 * being committed; those of a campaign cancelled meanwhile are skipped. To be called only while the worker holds nothing.
 */
export async function releaseUnheld(db: Database, workerId: string): Promise<void> {
  const held = await db.query<{ key: number }>(`select distinct occurrence_key::float8 as key from marketing_send where state = 'sending' and worker_id = $1`, [workerId])
  if (!held.length) return
  await db.transaction(async (db) => {
    await db.query(`select 1 from marketing_campaign where occurrence_key = any ($1::bigint[]) order by key for share`, [held.map(({ key }) => key)])
    await db.query(
      `update marketing_send send set
         state = case when held.cancelled then 'skipped' else 'queued' end,
         reason = case when held.cancelled then 'campaign_cancelled' end,
         finished_at = case when held.cancelled then now() end,
         worker_id = null, claimed_at = null, attempts = send.attempts - 1
       from (
         select occurrence.key, coalesce(campaign.status = 'cancelled', false) as cancelled
         from marketing_occurrence occurrence left join marketing_campaign campaign on campaign.occurrence_key = occurrence.key
         where occurrence.key = any ($2::bigint[])
       ) held
       where send.occurrence_key = held.key and send.state = 'sending' and send.worker_id = $1`,
      [workerId, held.map(({ key }) => key)]
    )
  })
}
