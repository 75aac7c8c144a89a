import type { Database } from "../../database"
import { jobColumns, type BulkJobRow } from "./job-row"

/**
 * The due work that has waited longest for a step, held until the transaction ends; undefined when none is free. Each
 * step stamps `updated_at`, so that jobs take turns, and what another process holds is passed by.
 */
export async function takeJob(db: Database): Promise<BulkJobRow | undefined> {
  const [row] = await db.query<BulkJobRow>(
    `select ${jobColumns} from marketing_bulk_job where status in ('waiting', 'running') order by updated_at, key limit 1 for update skip locked`
  )
  return row
}
