import type { Database } from "../../database"

/**
 * Forgets what work that is over holds after `keepDays`, and uploads nobody started after `draftDays`; the jobs themselves stay
 * in the list. One that is being started in this moment is left alone.
 */
export async function forgetOldJobs(db: Database, { keepDays, draftDays }: { keepDays: number; draftDays: number }): Promise<void> {
  await db.query(
    `with old as (
       select key, status in ('uploading', 'ready') as draft from marketing_bulk_job
       where (status in ('uploading', 'ready') and updated_at < now() - make_interval(days => $2))
          or (status in ('done', 'failed', 'cancelled') and finished_at < now() - make_interval(days => $1))
       for update skip locked
     ),
     chunk as (delete from marketing_bulk_chunk where job_key in (select key from old))
     delete from marketing_bulk_job where key in (select key from old where draft)`,
    [keepDays, draftDays]
  )
}
