/** The kinds of long work a person starts on many people at once. */
export type BulkKind = "import" | "export" | "tag" | "add_to_segment" | "erase" | "suppress"

/** A reason and how many rows or people it is about. */
export type BulkReason = { reason: string; rows: number }

/** `notes` tell what was left as it was, `problems` why rows or people failed; both most frequent first. */
export type BulkResult = {
  changed?: number
  created?: number
  updated?: number
  unchanged?: number
  consented?: number
  dry_run?: boolean
  notes?: BulkReason[]
  problems?: BulkReason[]
}

/** One piece of long work and how far it is. `ready` is an upload that waits to be started. */
export type BulkJobResponse = {
  id: string
  kind: BulkKind
  status: "uploading" | "ready" | "waiting" | "running" | "done" | "failed" | "cancelled"
  /** In words: "Tag 1,204 people with “vip”". */
  title: string
  total: number
  done: number
  /** Rows or people that could not be dealt with; their reasons are in the errors file. */
  failed: number
  error: string | null
  /** Whether GET bulk-jobs/:id/download (an export's file) and bulk-jobs/:id/errors have something. */
  has_download: boolean
  has_errors: boolean
  /** What came of it. `changed`: people tagged, or who joined the segment; the rest is about an import. */
  result: BulkResult
  created_at: string
  started_at: string | null
  finished_at: string | null
}
export type BulkJobListResponse = { jobs: BulkJobResponse[]; count: number; offset: number; limit: number }
export type BulkJobDetailResponse = { job: BulkJobResponse }

/** Whom long work is about: people ticked, or everybody a rule and a search find. */
export type BulkTarget = { ids: string[] } | { rule: unknown; q?: string }

/** POST bulk-jobs. An erasure is confirmed by the number of people it is about, as text. `columns` are names of catalogue fields; without them an export has the usual ones. */
export type BulkJobRequest =
  | { kind: "tag"; target: BulkTarget; add: string[]; remove: string[] }
  | { kind: "add_to_segment"; target: BulkTarget; segment_id: string }
  | { kind: "export"; target: BulkTarget; columns?: string[] }
  | { kind: "erase"; target: BulkTarget; confirm: string }

/** What one column of a file becomes: "email", "first_name", "tags", "attribute.points", "consent"…; null leaves it out. */
export type ImportMapping = Record<string, string | null>

/** An uploaded file before it is started: its columns with guesses, and its first rows. */
export type ImportDraftResponse = {
  job: BulkJobResponse
  /** How the file was read. */
  file: { name: string; encoding: "utf-8" | "windows-1252"; separator: string }
  columns: { name: string; guess: string | null; samples: string[] }[]
  /** What a column can become, grouped for a picker. */
  targets: { value: string; label: string; help: string | null }[]
}

/** POST imports/:id/start. Consent is written only where `consent.source` says how it was given. */
export type ImportStartRequest = {
  mapping: ImportMapping
  dry_run: boolean
  /** What a value already known is worth: replaced by the file's, or kept. */
  existing: "replace" | "keep"
  tags: string[]
  consent: { state: "subscribed" | "unsubscribed"; source: string; note?: string } | null
  /** Also put everybody of the file into this static segment. */
  segment_id?: string
  /** Which way round 03/04/2026 is meant; without it such a day is an error. */
  date_order?: "day_first" | "month_first"
}

/** POST profiles/:id/erase. `confirm` is the person's e-mail address; `customer` deletes Medusa's customer as well. */
export type ProfileEraseRequest = { confirm: string; customer: boolean }
export type ProfileEraseResponse = { id: string; erased: true; customers_deleted: number }

/** GET profiles/:id/export: everything kept about one person, by table. */
export type ProfileExportResponse = { exported_at: string; email: string; tables: Record<string, Record<string, unknown>[]> }
