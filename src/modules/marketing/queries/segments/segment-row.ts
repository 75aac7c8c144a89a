import type { Rule } from "../../../../core/segments/rule.schema"

/** A segment as the statements of this folder read it; `key` is its number in the hot tables. */
export type SegmentRow = {
  key: number
  id: string
  name: string
  description: string | null
  kind: "dynamic" | "static"
  rule: Rule
  /** Ids of the segments the rule names. */
  depends_on: string[]
  /** Its truth moves by time or by what other people do. */
  time_dependent: boolean
  member_count: number
  stale: boolean
  /** How often a refresh was asked for. One that was asked for while another ran is still to come. */
  asks: number
  refreshed_at: Date | null
  refresh_after: Date | null
  refresh_error: string | null
  is_public: boolean
  handle: string | null
  ready_made: string | null
  group_id: string | null
  mirrored_at: Date | null
  mirror_error: string | null
  history_at: Date | null
  created_by: string | null
  created_at: Date
  updated_at: Date
}

export const segmentColumns = `key::float8 as key, id, name, description, kind, rule, depends_on, time_dependent, member_count, stale, asks::float8 as asks, refreshed_at,
  refresh_after, refresh_error, is_public, handle, ready_made, group_id, mirrored_at, mirror_error, history_at, created_by, created_at, updated_at`
