import { describeJob } from "../../../core/bulk/describe-job"
import type { BulkJobResponse, BulkReason } from "../../../core/http/bulk"
import type { ShownJob } from "../queries/bulk/find-job"

/** A job in the words of the API. */
export function presentJob(job: ShownJob): BulkJobResponse {
  const { id, kind, status, total, done, failed, error } = job
  const { notes, problems, ...counts } = job.result
  return {
    id, kind, status, total, done, failed, error,
    title: describeJob(job),
    has_download: job.has_output && status === "done",
    has_errors: job.has_errors,
    result: { ...counts, ...(notes ? { notes: asReasons(notes) } : {}), ...(problems ? { problems: asReasons(problems) } : {}) },
    created_at: job.created_at.toISOString(),
    started_at: job.started_at?.toISOString() ?? null,
    finished_at: job.finished_at?.toISOString() ?? null,
  }
}

const asReasons = (counts: Record<string, number>): BulkReason[] =>
  Object.entries(counts).map(([reason, rows]) => ({ reason, rows })).sort((a, b) => b.rows - a.rows)
