import type { BulkKind } from "../../../../core/http/bulk"
import type { Database } from "../../database"
import { shownColumns, type ShownJob } from "./find-job"

export type JobListing = { kind?: BulkKind[]; limit: number; offset: number }

/** A page of long work, newest first, and how much there is. An upload still under way is not shown. */
export async function listJobs(db: Database, { kind, limit, offset }: JobListing): Promise<{ jobs: ShownJob[]; count: number }> {
  const where = "status <> 'uploading' and ($1::text[] is null or kind = any ($1))"
  const [jobs, [counted]] = await Promise.all([
    db.query<ShownJob>(`select ${shownColumns} from marketing_bulk_job job where ${where} order by key desc limit $2 offset $3`, [kind ?? null, limit, offset]),
    db.query<{ count: number }>(`select count(*)::int as count from marketing_bulk_job where ${where}`, [kind ?? null]),
  ])
  return { jobs, count: counted!.count }
}
