import type { BulkJobResponse, BulkKind } from "../../../../core/http/bulk"

/** Long work as its row stands. `cursor` is the position of the next chunk to be worked off. */
export type BulkJobRow = {
  key: number
  id: string
  kind: BulkKind
  status: BulkJobResponse["status"]
  params: Record<string, unknown>
  total: number
  done: number
  failed: number
  cursor: number
  result: Tally
  error: string | null
  created_by: string | null
  created_at: Date
  started_at: Date | null
  finished_at: Date | null
}

/** What came of the work so far: counts, and how often each reason was given. */
export type Tally = {
  changed?: number
  created?: number
  updated?: number
  unchanged?: number
  consented?: number
  dry_run?: boolean
  notes?: Record<string, number>
  problems?: Record<string, number>
}

export const jobColumns = `key::float8 as key, id, kind, status, params, total, done, failed, cursor::float8 as cursor, result, error, created_by, created_at,
  started_at, finished_at`
