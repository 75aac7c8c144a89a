import type { Database } from "../../database"
import { jobColumns, type BulkJobRow } from "./job-row"

export type ShownJob = BulkJobRow & { has_output: boolean; has_errors: boolean }

/** The long work of that id, and whether there is something to download; undefined when there is none. `hold` keeps it from others until the transaction ends. */
export async function findJob(db: Database, id: string, hold = false): Promise<ShownJob | undefined> {
  const [row] = await db.query<ShownJob>(`select ${shownColumns} from marketing_bulk_job job where id = $1 ${hold ? "for update" : ""}`, [id])
  return row
}

const holds = (part: string) => `exists (select from marketing_bulk_chunk chunk where chunk.job_key = job.key and chunk.part = '${part}')`

export const shownColumns = `${jobColumns}, ${holds("output")} as has_output, ${holds("errors")} as has_errors`
